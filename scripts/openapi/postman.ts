/** Makes a Postman collection (format 2.1) of an OpenAPI document. */

type Json = Record<string, unknown>;

interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  example?: unknown;
}

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: [string];
  security: unknown[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { example?: unknown }> };
}

export interface Document {
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
}

const FORMAT = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
/** Whoever logs in through the collection is logged in for its other requests. */
const KEEP_TOKEN = ["if (pm.response.code === 200) pm.collectionVariables.set('token', pm.response.json().token);"];
const ANSWERS_TOKEN = /\/auth\/(login|refresh)(\/\w+)?$/;

/** One folder a tag; the examples of the document stand in the requests, optional parameters are switched off. */
export function postmanCollectionOf({ info, tags, paths }: Document): Json {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return {
    info: { name: `${info.title} ${info.version}`, description: info.description, schema: FORMAT },
    auth: bearerAuth(),
    variable: [
      { key: 'base_url', value: 'http://127.0.0.1:8000' },
      { key: 'token', value: '' },
    ],
    item: tags.map(({ name, description }) => ({
      name,
      description,
      item: operations.filter(({ operation }) => operation.tags[0] === name).map(itemOf),
    })),
  };
}

interface Located {
  path: string;
  method: string;
  operation: Operation;
}

function itemOf({ path, method, operation }: Located): Json {
  const body = operation.requestBody?.content['application/json'];
  const isOpen = operation.security.length === 0;
  return {
    name: operation.summary,
    ...(ANSWERS_TOKEN.test(path)
      ? { event: [{ listen: 'test', script: { type: 'text/javascript', exec: KEEP_TOKEN } }] }
      : {}),
    request: {
      method,
      description: operation.description,
      ...(isOpen ? { auth: { type: 'noauth' } } : {}),
      header: [
        ...(body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }]),
        ...keyHeader(operation),
      ],
      ...(body === undefined ? {} : { body: rawBody(body.example) }),
      url: urlOf(path, operation),
    },
  };
}

function urlOf(path: string, operation: Operation): Json {
  const places = path.replaceAll(/\{(\w+)\}/g, ':$1');
  const of = (place: string) => (operation.parameters ?? []).filter((parameter) => parameter.in === place);
  return {
    raw: `{{base_url}}${places}`,
    host: ['{{base_url}}'],
    path: places.slice(1).split('/'),
    query: of('query').map((parameter) => ({ ...fieldOf(parameter), disabled: parameter.required !== true })),
    variable: of('path').map(fieldOf),
  };
}

const fieldOf = ({ name, example, description }: Parameter): Json => ({
  key: name,
  value: example === undefined ? '' : String(example),
  ...(description === undefined ? {} : { description }),
});

/** Each sending is a new request with a new key; to repeat one, a key of one's own is put here. */
function keyHeader(operation: Operation): Json[] {
  const key = (operation.parameters ?? []).find(({ name }) => name === 'Idempotency-Key');
  return key === undefined ? [] : [{ key: key.name, value: '{{$guid}}', description: key.description }];
}

const rawBody = (example: unknown): Json => ({
  mode: 'raw',
  raw: JSON.stringify(example ?? {}, null, 2),
  options: { raw: { language: 'json' } },
});

const bearerAuth = (): Json => ({ type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] });
