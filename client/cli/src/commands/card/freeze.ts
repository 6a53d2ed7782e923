import { changeCardStatus } from './change-status.js';

export default changeCardStatus('freeze', 'confirm.freeze', (client) => client.admin.freezeCard);
