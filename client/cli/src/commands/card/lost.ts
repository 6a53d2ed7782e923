import { changeCardStatus } from './change-status.js';

export default changeCardStatus('lost', 'confirm.lost', (client) => client.admin.reportCardLost);
