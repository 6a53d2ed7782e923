import { describe, expect, it } from 'vitest';
import { allowsBreaks, findBreaks, findNewOperations, type OpenApi } from '../../scripts/openapi/compare.js';
import { createOpenApiDocument } from '../../server/src/http/openapi/document.js';
import { VERSION } from '../../server/src/lib/version.js';
import { appRouter } from '../../server/src/router.js';

/** As much of the document as a test changes. */
interface Node {
  [key: string]: Node;
}

const document = createOpenApiDocument(appRouter, VERSION);
const original = () => structuredClone(document) as unknown as OpenApi;

/** The breaks between the document and a copy with one change. */
function breaksOf(change: (copy: Node) => void): string[] {
  const copy = original();
  change(copy as unknown as Node);
  return findBreaks(original(), copy);
}

const schemaOf = (copy: Node, name: string) => copy.components.schemas[name] as Node;
const as = (value: unknown) => value as Node;
const chargeOf = (copy: Node) => copy.paths['/merchant/charge'].post;

describe('a change that breaks clients', () => {
  const changes: [string, (copy: Node) => void, RegExp][] = [
    ['a path that is gone', (copy) => delete (copy.paths as Partial<Node>)['/auth/me'], /GET \/auth\/me is gone/],
    ['another operationId', (copy) => Object.assign(chargeOf(copy), { operationId: 'pay' }), /operationId/],
    ['another permission', (copy) => Object.assign(chargeOf(copy), { 'x-permission': 'x' }), /permission/],
    [
      'a permission that cashiers lack',
      (copy) => Object.assign(chargeOf(copy), { 'x-permission': 'merchant:refund' }),
      /permission/,
    ],
    [
      'a login where none was needed',
      (copy) => Object.assign(copy.paths['/auth/login'].post, { security: [{}] }),
      /login/,
    ],
    [
      'a new required field',
      (copy) => (schemaOf(copy, 'MerchantChargeInput').required = as(['qr_plain', 'amount', 'tag'])),
      /needs the field tag/,
    ],
    [
      'a field that is not taken any more',
      (copy) => delete (schemaOf(copy, 'MerchantChargeInput').properties as Partial<Node>).tag,
      /no field tag/,
    ],
    [
      'a shorter text',
      (copy) => Object.assign(schemaOf(copy, 'MerchantChargeInput').properties.qr_plain, { maxLength: 20 }),
      /takes less/,
    ],
    [
      'an input of another type',
      (copy) => Object.assign(schemaOf(copy, 'MemberGenerateQrInput').properties.ttl_seconds, { type: 'string' }),
      /another type/,
    ],
    [
      'a form of an input that is refused',
      (copy) => (schemaOf(copy, 'MerchantChargeInput').properties.amount.anyOf as unknown as unknown[]).pop(),
      /refuses a form/,
    ],
    [
      'a value that is refused',
      (copy) => (schemaOf(copy, 'AuthLoginInput').properties.role.enum as unknown as unknown[]).pop(),
      /refuses "admin"/,
    ],
    [
      'a field that is not answered',
      (copy) => delete (schemaOf(copy, 'Pagination').properties as Partial<Node>).has_next,
      /no field has_next/,
    ],
    [
      'a field that may be missing',
      (copy) => (schemaOf(copy, 'Pagination').required = as([])),
      /may lack the field has_next/,
    ],
    [
      'an answer of another type',
      (copy) => Object.assign(schemaOf(copy, 'TransactionRow').properties.tx_no, { type: 'integer' }),
      /another type/,
    ],
    ['another status', (copy) => delete (chargeOf(copy).responses as Partial<Node>)['200'], /does not answer 200/],
    [
      'a parameter that is gone',
      (copy) => (copy.paths['/member/transactions'].get.parameters as unknown as unknown[]).shift(),
      /query parameter limit/,
    ],
  ];
  it.each(changes)('%s', (_name, change, text) => {
    expect(breaksOf(change).join('\n')).toMatch(text);
  });
});

describe('a change that breaks nobody', () => {
  const changes: [string, (copy: Node) => void][] = [
    ['none', () => {}],
    ['a new path', (copy) => Object.assign(copy.paths, { '/new': copy.paths['/auth/me'] })],
    [
      'a new field of an answer',
      (copy) => Object.assign(schemaOf(copy, 'Pagination').properties, { more: { type: 'integer' } }),
    ],
    [
      'a new optional input',
      (copy) => Object.assign(schemaOf(copy, 'MerchantChargeInput').properties, { note: { type: 'string' } }),
    ],
    [
      'a longer text',
      (copy) => Object.assign(schemaOf(copy, 'MerchantChargeInput').properties.qr_plain, { maxLength: 1000 }),
    ],
    ['an input that may be left out', (copy) => (schemaOf(copy, 'MerchantChargeInput').required = as(['amount']))],
    ['a new error code', (copy) => (schemaOf(copy, 'ErrorCode').enum as unknown as unknown[]).push('NEW_CODE')],
    [
      'a permission that the same logins hold',
      (copy) => Object.assign(copy.paths['/admin/members'].get, { 'x-permission': 'admin:read_cards' }),
    ],
    ['other words', (copy) => Object.assign(chargeOf(copy), { description: 'Other words' })],
  ];
  it.each(changes)('%s', (_name, change) => {
    expect(breaksOf(change)).toEqual([]);
  });

  it('a schema that gets a name', () => {
    const inlined = original() as unknown as Node;
    const media = chargeOf(inlined).requestBody.content['application/json'];
    media.schema = schemaOf(inlined, 'MerchantChargeInput');
    expect(findBreaks(inlined as unknown as OpenApi, original())).toEqual([]);
  });
});

it.each([
  ['0.1.0', '0.1.1', false],
  ['0.1.0', '0.2.0', true],
  ['0.9.0', '1.0.0', true],
  ['1.0.0', '1.1.0', false],
  ['1.4.0', '2.0.0', true],
  ['1.0.0', '1.0.0', false],
])('from %s to %s breaks are allowed: %s', (old, next, allowed) => {
  expect(allowsBreaks(old, next)).toBe(allowed);
});

it('a new operation is one that the changelog has to tell of', () => {
  const before = original();
  delete before.paths['/merchant/charge'];
  expect(findNewOperations(before, original())).toEqual(['POST /merchant/charge']);
  expect(findNewOperations(original(), original())).toEqual([]);
});
