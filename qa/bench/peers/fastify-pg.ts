/** What Fastify and the driver do without anything else: no login, no check of the input, no limit, no log. */
import { fastify } from 'fastify';
import { chargerOf } from './charger.js';

const charge = chargerOf(process.env);
const app = fastify();
app.post('/merchant/charge', (request) => charge(request.body as Record<string, unknown>));
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`listens on ${address}\n`);
