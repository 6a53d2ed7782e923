/**
 * The OpenAPI 3.1 document. `trpc-to-openapi` converts the schemas; what it leaves out is added here: the status of
 * a creation, the error envelope with the codes of each status, one security scheme, keys, headers and examples.
 */
import type { AnyTRPCRouter } from '@trpc/server';
import { generateOpenApiDocument, type OpenApiRouter } from 'trpc-to-openapi';
import { errorComponents, errorResponsesOf, takesIdempotencyKey } from './document-errors.js';
import { exampleOf, type JsonSchema } from './document-examples.js';
import { type RestOperation, restOperationsOf } from './operations.js';

const SECURITY_SCHEME = 'bearer';

interface MediaType {
  schema?: JsonSchema;
  example?: unknown;
}

/** One operation of the document, as far as it is worked on here. */
interface DocumentOperation {
  parameters?: unknown[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<string, unknown>;
  security?: unknown[];
  [field: string]: unknown;
}

export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, DocumentOperation>>;
  components: { schemas?: Record<string, unknown>; [kind: string]: unknown };
  [field: string]: unknown;
}

/**
 * Describes every REST operation of the router. The router's schemas are read and left as they are.
 * @param version the server's version
 */
export function createOpenApiDocument(router: AnyTRPCRouter, version: string): OpenApiDocument {
  const generated = generateOpenApiDocument(router as OpenApiRouter, {
    title: 'Member Payment System API',
    description: 'Stored-value member cards: payment codes, charges, refunds, top-ups, settlements.',
    version,
    baseUrl: '/',
    openApiVersion: '3.1.0',
    securitySchemes: { [SECURITY_SCHEME]: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  });
  // A copy in plain JSON: the library shares parts of its output between documents.
  const document = JSON.parse(JSON.stringify(generated)) as OpenApiDocument;
  const { schemas, responses, headers } = errorComponents();
  document.components = {
    ...document.components,
    schemas: { ...withoutLibraryErrors(document.components.schemas), ...schemas },
    responses,
    headers,
  };
  for (const operation of restOperationsOf(router)) complete(document, operation);
  return document;
}

/** The library's own error bodies, of which no answer of ours is one. */
function withoutLibraryErrors(schemas: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => !name.startsWith('error.')));
}

/** Adds to one operation what the library leaves out. */
function complete(document: OpenApiDocument, operation: RestOperation): void {
  const path = document.paths[operation.path];
  const described = path?.[operation.method.toLowerCase()];
  if (path === undefined || described === undefined) return;
  const takesKey = takesIdempotencyKey(operation);
  const isProtected = operation.meta.openapi?.protect !== false;

  described.operationId = operation.name;
  described['x-permission'] = operation.meta.permission;
  described.security = isProtected ? [{ [SECURITY_SCHEME]: [] }] : [];
  described.parameters = [...(described.parameters ?? []), ...(takesKey ? [idempotencyKeyHeader(operation)] : [])];
  for (const media of Object.values(described.requestBody?.content ?? {})) addExample(media, document);
  described.responses = {
    [String(operation.meta.status ?? 200)]: successOf(described.responses['200'], takesKey, document),
    ...errorResponsesOf(operation, isProtected),
  };
  path[operation.method.toLowerCase()] = described;
}

function addExample(media: MediaType, document: OpenApiDocument): void {
  if (media.schema === undefined) return;
  const example = exampleOf(media.schema, document.components.schemas ?? {});
  if (example !== undefined) media.example = example;
}

/** The library's success, with the headers that every answer has. */
function successOf(generated: unknown, takesKey: boolean, document: OpenApiDocument): unknown {
  const success = generated as { content?: Record<string, MediaType> };
  for (const media of Object.values(success.content ?? {})) addExample(media, document);
  const names = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy', ...(takesKey ? ['Idempotent-Replayed'] : [])];
  const headers = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
  return { ...success, description: 'Success', headers };
}

function idempotencyKeyHeader(operation: RestOperation): unknown {
  const description =
    'Names this request for ever; a repetition is answered with the first result. The same as `idempotency_key`.';
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: `${operation.name.replace('.', '-')}-20261122-0001`,
  };
}
