/**
 * The OpenAPI 3.1 document. `trpc-to-openapi` converts the schemas; what it leaves out is added here: names for the
 * schemas, the status of a creation, the codes of each operation's errors, one security scheme, keys, headers, texts
 * and examples.
 */
import { describeField } from '@mps/shared/glossary/meanings';
import type { AnyTRPCRouter } from '@trpc/server';
import { generateOpenApiDocument, type OpenApiRouter } from 'trpc-to-openapi';
import { type RestOperation, restOperationsOf } from '../rest/operations.js';
import { errorComponents, errorResponsesOf, shareResponses, takesIdempotencyKey } from './document-errors.js';
import { exampleOf, type JsonSchema, type RecordedExample } from './document-examples.js';
import { EVERY_REQUEST, HEADERS, idempotencyKeyHeader, operationHeaders, PARAMETERS } from './document-headers.js';
import { HEALTH_PATHS, HEALTH_SCHEMAS } from './document-health.js';
import {
  componentName,
  hoist,
  sharedSchemas,
  tidy,
  usedSchemas,
  withOpenAnswers,
  withPlainNames,
} from './document-schemas.js';
import { DESCRIPTION, describeParameter, TAGS } from './document-texts.js';
import { EXAMPLES } from './examples.generated.js';

const SECURITY_SCHEME = 'bearer';

interface MediaType {
  schema?: JsonSchema;
  example?: unknown;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: JsonSchema & { description?: string };
  description?: string;
  example?: unknown;
}

/** One operation of the document, as far as it is worked on here. */
interface DocumentOperation {
  tags?: string[];
  summary?: string;
  description?: string;
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
 * Describes every REST operation of the router, and the probes. The router's schemas are read and left as they are.
 * @param version the server's version
 */
export function createOpenApiDocument(router: AnyTRPCRouter, version: string): OpenApiDocument {
  const document = generate(router, version);
  const schemas: Record<string, unknown> = { ...document.components.schemas, ...HEALTH_SCHEMAS };
  const { schemas: errorSchemas, responses, examples } = errorComponents();
  Object.assign(schemas, errorSchemas);

  const operations = restOperationsOf(router).flatMap((operation) => {
    const described = document.paths[operation.path]?.[operation.method.toLowerCase()];
    if (described === undefined) return [];
    complete(described, operation, schemas);
    return [described];
  });
  const shared = shareResponses(operations);
  Object.assign(document.paths, structuredClone(HEALTH_PATHS));
  document.components = {
    securitySchemes: document.components.securitySchemes,
    schemas: withOpenAnswers(usedSchemas(schemas, [document.paths, shared, responses]), requestsOf(operations)),
    responses: { ...shared, ...responses },
    examples: usedExamples(examples, [document.paths, shared, responses]),
    parameters: PARAMETERS,
    headers: usedHeaders([document.paths, shared, responses]),
  };
  document.tags = TAGS.filter(({ name }) => JSON.stringify(document.paths).includes(`"tags":["${name}"]`));
  return withPlainNames(document, document.components.schemas ?? {});
}

/** What the library makes of the router, as plain JSON: it shares parts of its output between documents. */
function generate(router: AnyTRPCRouter, version: string): OpenApiDocument {
  const generated = generateOpenApiDocument(router as OpenApiRouter, {
    title: 'Member Payment System API',
    description: DESCRIPTION,
    version,
    baseUrl: '/',
    openApiVersion: '3.1.0',
    defs: sharedSchemas(),
    securitySchemes: {
      [SECURITY_SCHEME]: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'The token of `POST /auth/login`',
      },
    },
  });
  const document = tidy(JSON.parse(JSON.stringify(generated))) as OpenApiDocument;
  document.info = {
    ...(document.info as object),
    contact: { name: 'The MPS API authors' },
    license: { name: 'MIT', identifier: 'MIT' },
  };
  document.servers = [{ url: '/', description: 'The server that answers this document' }];
  return document;
}

/** Adds to one operation what the library leaves out. */
function complete(described: DocumentOperation, operation: RestOperation, schemas: Record<string, unknown>): void {
  const takesKey = takesIdempotencyKey(operation);
  const isProtected = operation.meta.openapi?.protect !== false;
  const recorded: RecordedExample | undefined = EXAMPLES[operation.name];

  described.operationId = operation.name;
  described.description = operation.meta.openapi?.description ?? described.summary;
  if (operation.meta.permission !== undefined) {
    described['x-permission'] = operation.meta.permission;
    described.description += `\n\nNeeds the permission \`${operation.meta.permission}\`.`;
  }
  if (operation.meta.deprecated !== undefined) described.deprecated = true;
  described.security = isProtected ? [{ [SECURITY_SCHEME]: [] }] : [];
  described.parameters = [
    ...(described.parameters ?? []).map((parameter) => completeParameter(parameter as Parameter, schemas, recorded)),
    ...(takesKey ? [idempotencyKeyHeader(operation)] : []),
    ...EVERY_REQUEST,
  ];
  completeBody(described, operation, schemas, recorded);
  described.responses = {
    ...successesOf(described.responses['200'], operation, schemas, recorded),
    ...errorResponsesOf(operation, isProtected),
  };
}

function completeParameter(
  { schema = {}, ...parameter }: Parameter,
  schemas: Record<string, unknown>,
  recorded: RecordedExample | undefined,
): Parameter {
  const { description: told, example: _example, ...rest } = schema;
  const description = describeParameter(parameter.name, parameter.in) ?? told ?? describeField(parameter.name);
  // The page sends every example that it shows: one of an optional parameter would filter or name somebody else.
  const fallback = parameter.required === true ? exampleOf(schema, schemas, parameter.name) : undefined;
  const example = recorded?.input[parameter.name] ?? fallback;
  return {
    ...parameter,
    ...(description === undefined ? {} : { description }),
    schema: rest,
    ...(example === undefined ? {} : { example }),
  };
}

function completeBody(
  described: DocumentOperation,
  operation: RestOperation,
  schemas: Record<string, unknown>,
  recorded: RecordedExample | undefined,
): void {
  const body = described.requestBody;
  if (body === undefined) return;
  for (const media of Object.values(body.content)) {
    if (media.schema === undefined) continue;
    // A body of which nothing is needed may be left out.
    body.required = (media.schema.required ?? []).length > 0;
    media.example = recorded === undefined ? exampleOf(media.schema, schemas) : bodyOf(operation, recorded);
    // The library forgets it of an input with a rule over several fields; every input refuses what it does not know.
    const closed = media.schema.$ref === undefined ? { ...media.schema, additionalProperties: false } : media.schema;
    media.schema = hoist(closed, componentName(operation.name, 'Input'), schemas);
  }
}

/** The recorded fields that travel in the body. */
function bodyOf(operation: RestOperation, recorded: RecordedExample): Record<string, unknown> {
  return Object.fromEntries(Object.entries(recorded.input).filter(([name]) => !operation.parameters.includes(name)));
}

/** The success; beside it, of an operation with a limit, the approval that is answered in its place. */
function successesOf(
  generated: unknown,
  operation: RestOperation,
  schemas: Record<string, unknown>,
  recorded: RecordedExample | undefined,
): Record<string, unknown> {
  const status = String(operation.meta.status ?? 200);
  if (operation.meta.mayNeedApproval !== true) return { [status]: successOf(generated, operation, schemas, recorded) };
  // The output is a union of the two.
  const { content = {} } = generated as { content?: Record<string, MediaType> };
  const [result, approval] = content['application/json']?.schema?.anyOf ?? [];
  const json = (schema: JsonSchema | undefined) => ({ content: { 'application/json': { schema } } });
  return {
    [status]: successOf(json(result), operation, schemas, recorded),
    202: {
      ...json(approval),
      description: 'A second person has to approve it first; nothing else was written',
      headers: operationHeaders(['Idempotent-Replayed']),
    },
  };
}

/** The library's success, named, with the headers that every answer has. */
function successOf(
  generated: unknown,
  operation: RestOperation,
  schemas: Record<string, unknown>,
  recorded: RecordedExample | undefined,
): unknown {
  const success = generated as { content?: Record<string, MediaType> };
  for (const media of Object.values(success.content ?? {})) {
    if (media.schema === undefined) continue;
    media.example = recorded?.output ?? exampleOf(media.schema, schemas);
    media.schema = hoist(media.schema, componentName(operation.name, 'Output'), schemas);
  }
  const names = [
    ...(takesIdempotencyKey(operation) ? ['Idempotent-Replayed'] : []),
    ...(operation.meta.deprecated === undefined ? [] : ['Deprecation', 'Sunset']),
  ];
  const description = operation.meta.status === 201 ? 'Created' : 'Success';
  return { ...success, description, headers: operationHeaders(names) };
}

const requestsOf = (operations: readonly DocumentOperation[]): unknown =>
  operations.map(({ parameters, requestBody }) => [parameters, requestBody]);

const usedExamples = (all: Record<string, unknown>, roots: unknown) => used(all, 'examples', roots);
const usedHeaders = (roots: unknown) => used(HEADERS, 'headers', roots);

function used(all: Readonly<Record<string, unknown>>, kind: string, roots: unknown): Record<string, unknown> {
  const text = JSON.stringify(roots);
  return Object.fromEntries(Object.entries(all).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`)));
}
