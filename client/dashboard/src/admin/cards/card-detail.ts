import type { api } from '../../api/client.js';

/** A card with everybody who may use it. */
export type CardDetail = Awaited<ReturnType<typeof api.admin.getCard.query>>;
