/** What a member's pages are made of; loaded when the first one is opened. */
export { PointsPage } from './points-page.js';
export { MemberTransactionDrawer, MemberTransactionsPage } from './transactions-page.js';
export { WalletPage } from './wallet-page.js';
