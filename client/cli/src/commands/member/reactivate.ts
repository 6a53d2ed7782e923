import { changeMemberStatus } from './change-status.js';

export default changeMemberStatus('reactivate', 'confirm.reactivateMember', (client) => client.admin.reactivateMember);
