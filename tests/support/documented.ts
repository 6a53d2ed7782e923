/**
 * Holds answers against the OpenAPI document. Every test that calls over REST runs through here, so that an answer
 * which the document does not describe fails the test that got it, whatever it was looking for.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { createOpenApiDocument, type OpenApiDocument } from '../../server/src/http/openapi/document.js';
import { VERSION } from '../../server/src/lib/version.js';
import { appRouter } from '../../server/src/router.js';

/** What of an answer the document speaks of. */
interface Answered {
  status: number;
  headers: Headers;
  body: unknown;
  text: string;
}

export interface DocumentCheck {
  document: OpenApiDocument;
  /** @throws Error when the document does not describe the answer */
  check(method: string, path: string, answer: Answered): void;
  /** What has been checked so far: `POST /merchant/charge 400`. */
  seen: ReadonlySet<string>;
}

interface Response {
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, unknown>;
}
interface Header {
  required?: boolean;
  schema: { pattern?: string };
}

/** Pages and other transports, which have contracts of their own. */
const BESIDE = /^\/(trpc|docs|dashboard|openapi\.(json|yaml)|metrics|\.well-known)([/?]|$)/;
/** What is answered where no operation stands: no such path, no such method, an undecodable path, too many calls. */
const WITHOUT_OPERATION = [400, 404, 405, 429];
const ENVELOPE = '#/components/schemas/ErrorEnvelope';
const PROBLEM = '#/components/schemas/Problem';

let ofTheApi: DocumentCheck | null = null;

/** The check by the API's own document, made once for each test file. */
export function documentOfTheApi(): DocumentCheck {
  ofTheApi ??= createDocumentCheck(createOpenApiDocument(appRouter, VERSION));
  return ofTheApi;
}

export function createDocumentCheck(document: OpenApiDocument): DocumentCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, validateFormats: true });
  formats.default(ajv);
  ajv.addSchema(closed(document) as OpenApiDocument, 'openapi.json');
  const validators = new Map<string, ValidateFunction>();
  const seen = new Set<string>();

  const validate = (pointer: string, value: unknown, name: string) => {
    const validator = validators.get(pointer) ?? ajv.compile({ $ref: `openapi.json${pointer}` });
    validators.set(pointer, validator);
    if (!validator(value)) throw undescribed(name, `${ajv.errorsText(validator.errors)} in ${JSON.stringify(value)}`);
  };

  return {
    document,
    seen,
    check: (method, url, answer) => {
      if (BESIDE.test(url) || method === 'OPTIONS') return;
      const path = url.split('?')[0] ?? '/';
      const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
      const template = templateOf(document, path, verb);
      const name = `${method} ${template ?? path} ${answer.status}`;
      const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
      if (template === null) {
        if (!WITHOUT_OPERATION.includes(answer.status)) throw undescribed(name, answer.text);
        if (method !== 'HEAD') validate(type.includes('problem') ? PROBLEM : ENVELOPE, answer.body, name);
        return;
      }
      const place = placeOf(document, template, verb, answer.status);
      if (place === null) throw undescribed(name, answer.text);
      checkHeaders(document, place.response, answer.headers, name);
      if (place.response.content?.[type] === undefined) throw undescribed(name, `the type "${type}"`);
      if (method !== 'HEAD') validate(`${place.pointer}/content/${pointerPart(type)}/schema`, answer.body, name);
      seen.add(name);
    },
  };
}

/**
 * The document without the room that answers have for further fields: what this release answers, it describes. An object
 * without named fields is a record of any.
 */
export function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  // The parts of `allOf` each describe some of the fields: of these, none is closed but those that they refer to.
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === 'allOf' ? value : closed(value)]),
  );
  const isClosable = copy.type === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isClosable ? { ...copy, additionalProperties: false } : copy;
}

const undescribed = (name: string, what: string): Error =>
  new Error(`The OpenAPI document does not describe this answer to ${name}: ${what}`);

/** The path of the document that a request's path belongs to; one without parameters comes first. */
function templateOf(document: OpenApiDocument, path: string, verb: string): string | null {
  const fitting = Object.keys(document.paths).filter((template) => {
    if (document.paths[template]?.[verb] === undefined) return false;
    return new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  });
  return fitting.find((template) => template === path) ?? fitting[0] ?? null;
}

/** The description of an answer with this status, and where it stands. */
function placeOf(document: OpenApiDocument, template: string, verb: string, status: number) {
  const responses = document.paths[template]?.[verb]?.responses as Record<string, Response & { $ref?: string }>;
  const own = responses[String(status)];
  if (own === undefined) return null;
  const pointer = own.$ref ?? `#/${['paths', template, verb, 'responses', String(status)].map(pointerPart).join('/')}`;
  const response: Response = own.$ref === undefined ? own : (resolve(document, own.$ref) as Response);
  return { pointer, response };
}

function checkHeaders(document: OpenApiDocument, response: Response, headers: Headers, name: string): void {
  for (const [header, reference] of Object.entries(response.headers ?? {})) {
    const { required, schema } = resolve(document, reference.$ref) as Header;
    const value = headers.get(header);
    if (value === null && required === true) throw undescribed(name, `no ${header}`);
    if (value !== null && schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
      throw undescribed(name, `${header}: ${value}`);
    }
  }
}

function resolve(document: OpenApiDocument, reference: string): unknown {
  const parts = reference.slice('#/'.length).split('/');
  return parts.reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], document);
}

const pointerPart = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
