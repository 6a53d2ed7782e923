import { changeMemberStatus } from './change-status.js';

export default changeMemberStatus('suspend', 'confirm.suspendMember', (client) => client.admin.suspendMember);
