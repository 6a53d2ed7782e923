import { changeMerchantStatus } from './change-status.js';

export default changeMerchantStatus('suspend', 'confirm.suspendMerchant', (client) => client.admin.suspendMerchant);
