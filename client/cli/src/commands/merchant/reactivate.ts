import { changeMerchantStatus } from './change-status.js';

export default changeMerchantStatus(
  'reactivate',
  'confirm.reactivateMerchant',
  (client) => client.admin.reactivateMerchant,
);
