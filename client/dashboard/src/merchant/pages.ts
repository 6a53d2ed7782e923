/** What a merchant's pages are made of; loaded when the first one is opened. */

export { SettlementDrawer, SettlementsPage } from './settlements-page.js';
export { TillPage } from './till-page.js';
export { TodayPage } from './today-page.js';
export { MerchantTransactionDrawer, MerchantTransactionsPage } from './transactions-page.js';
