import { changeCardStatus } from './change-status.js';

export default changeCardStatus('close', 'confirm.close', (client) => client.admin.closeCard);
