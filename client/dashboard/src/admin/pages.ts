/** What an administrator's pages are made of; loaded when the first one is opened. */
export { AuditDrawer, AuditPage } from './audit-page.js';
export { CardDrawer, CardsPage } from './cards-page.js';
export { MemberDrawer, MembersPage } from './members-page.js';
export { MerchantDrawer, MerchantsPage } from './merchants-page.js';
export { OverviewPage } from './overview-page.js';
export { SessionsPage } from './sessions-page.js';
export { AllSettlementsPage, SettlementDrawer } from './settlements-page.js';
export { SystemPage } from './system-page.js';
export { TransactionDrawer, TransactionsPage } from './transactions-page.js';
