import { changeCardStatus } from './change-status.js';

export default changeCardStatus('unfreeze', 'confirm.unfreeze', (client) => client.admin.unfreezeCard);
