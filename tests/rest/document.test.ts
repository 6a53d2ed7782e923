import { type Contract, ERRORS } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenApiDocument } from '../../server/src/http/openapi/document.js';
import { appRouter } from '../../server/src/router.js';
import { closed } from '../support/documented.js';
import type { Json } from '../support/rest.js';
import { type SampleServer, startSampleServer } from './sample-server.js';

let server: SampleServer;
let document: Json;
beforeAll(async () => {
  server = await startSampleServer();
  document = (await server.rest('GET', '/openapi.json')).body;
});
afterAll(() => server.stop());

/** A validator for a schema of the document, whose references it follows. */
function validatorOf(pointer: string) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  return ajv.compile({ $ref: `openapi#${pointer}` });
}

const pathPointer = (path: string) => path.replaceAll('~', '~0').replaceAll('/', '~1');

describe('the document of the whole router', () => {
  const whole = createOpenApiDocument(appRouter, '1.2.3') as unknown as Json;

  it('has examples that fit their schemas', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(closed(whole) as Json, 'openapi');
    const media = findMedia(whole, '');
    expect(media.length).toBeGreaterThan(20);
    for (const { pointer, example } of media) {
      const validate = ajv.compile({ $ref: `openapi#${pointer}/schema` });
      expect(validate(example), `${pointer} ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  it('lets every answer gain fields, and no request bring some that are not described', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(whole, 'openapi');
    let answers = 0;
    for (const { pointer, example } of findMedia(whole, '')) {
      if (!pointer.endsWith('/application~1json') || typeof example !== 'object' || Array.isArray(example)) continue;
      const isRequest = pointer.includes('/requestBody/');
      const validate = ajv.compile({ $ref: `openapi#${pointer}/schema` });
      expect(validate(withFields(example)), pointer).toBe(!isRequest);
      answers += isRequest ? 0 : 1;
    }
    expect(answers).toBeGreaterThan(50);
  });

  it('says of each operation what it does, and which codes it answers', () => {
    for (const [path, operations] of Object.entries(whole.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const name = `${method} ${path}`;
        expect(String(operation.summary), name).not.toBe('');
        expect(String(operation.description ?? ''), name).not.toMatch(/^$/);
        expect(operation.tags, name).toHaveLength(1);
        expect(Object.keys(operation.responses).length, name).toBeGreaterThan(1);
      }
    }
    const chargeCodes = whole.paths['/merchant/charge'].post.responses['400'].content['application/json'].examples;
    expect(Object.keys(chargeCodes)).toEqual(expect.arrayContaining(['INSUFFICIENT_BALANCE', 'INVALID_PRICE']));
    expect(Object.keys(chargeCodes)).not.toContain('INVALID_PHONE_FORMAT');
  });

  it('says more of each procedure than its summary', () => {
    const without = Object.values<Contract>(CONTRACTS).filter(
      ({ summary, description }) => description.length <= summary.length,
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('names every body and every answer', () => {
    const inlined = Object.entries(whole.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { requestBody, responses }]) => {
        const media = [requestBody, ...Object.entries(responses).map(([, response]) => response)];
        const schemas = media.flatMap((each) => each?.content?.['application/json']?.schema ?? []);
        return schemas.every((schema) => '$ref' in schema || 'allOf' in schema) ? [] : [`${method} ${path}`];
      }),
    );
    expect(inlined).toEqual([]);
  });

  it('does not change when it is made again', () => {
    expect(createOpenApiDocument(appRouter, '1.2.3')).toEqual(whole);
  });
});

/** The same with a field that no release has yet, in each object. */
function withFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]) => [name, withFields(each)]);
  return { ...Object.fromEntries(fields), of_a_later_release: true };
}

/** Every place of the document that has a schema beside an example. */
function findMedia(node: unknown, pointer: string): { pointer: string; example: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  const here = 'schema' in node && 'example' in node && !('in' in node) ? [{ pointer, example: node.example }] : [];
  return [
    ...here,
    ...Object.entries(node).flatMap(([key, child]) => findMedia(child, `${pointer}/${pathPointer(key)}`)),
  ];
}

describe('the document', () => {
  it('is OpenAPI 3.1 and has each operation once', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.paths ?? {}).sort()).toEqual([
      '/health',
      '/live',
      '/ready',
      '/things',
      '/things/crash',
      '/things/dawdle',
      '/things/latest',
      '/things/misanswer',
      '/things/old',
      '/things/refuse',
      '/things/touch',
      '/things/{id}',
      '/things/{thing_id}',
    ]);
    expect(document.paths['/things'].post.operationId).toBe('things.create');
  });

  it('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const reference of new Set(references)) {
      const target = reference
        .split('/')
        .slice(1)
        .reduce<Json | undefined>((node, key) => node?.[decodeURIComponent(key)], document);
      expect(target, reference).toBeDefined();
    }
  });

  it('says 201 where something is created, and the errors by status', () => {
    const { responses, requestBody } = document.paths['/things'].post;
    expect(Object.keys(responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
      '431',
      '500',
      '503',
      '504',
    ]);
    expect(requestBody.content['application/json'].example).toMatchObject({ name: expect.any(String) });
    expect(Object.keys(document.paths['/things'].get.responses)).not.toContain('413');
    expect(document.components.schemas.ErrorCode.enum).toEqual(Object.keys(ERRORS));
  });

  it('has one security scheme, on protected operations alone', () => {
    expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer']);
    expect(document.paths['/things'].post.security).toEqual([{ bearer: [] }]);
    expect(document.paths['/things/latest'].get.security).toEqual([]);
  });

  it('says that an operation is deprecated, and the answer says since when', async () => {
    const operation = document.paths['/things/old'].get;
    expect(operation.deprecated).toBe(true);
    expect(operation.responses['200'].headers).toMatchObject({ Deprecation: {}, Sunset: {} });
    const { headers } = await server.rest('GET', '/things/old');
    expect(headers.get('deprecation')).toBe(`@${Date.UTC(2026, 10, 1) / 1000}`);
    expect(headers.get('sunset')).toBe('Fri, 01 Jan 2027 00:00:00 GMT');
    expect((await server.rest('GET', '/things/latest')).headers.get('deprecation')).toBeNull();
  });

  it('names the key header on writes that take a key', () => {
    const headersOf = (operation: Json) =>
      Object.values(operation.parameters ?? {}).filter((parameter) => String(parameter.in) === 'header');
    expect(headersOf(document.paths['/things'].post)).toHaveLength(1);
    expect(headersOf(document.paths['/things/touch'].post)).toHaveLength(0);
  });

  it('fits what is answered', async () => {
    const created = await server.rest('POST', '/things', { body: { name: 'x' } });
    const success = `/paths/${pathPointer('/things')}/post/responses/201/content/${pathPointer('application/json')}/schema`;
    const validate = validatorOf(success);
    expect(validate(created.body), JSON.stringify(validate.errors)).toBe(true);
    const refused = await server.rest('POST', '/things', { body: {} });
    const error = `/components/responses/Error400/content/${pathPointer('application/json')}/schema`;
    const validateError = validatorOf(error);
    expect(validateError(refused.body), JSON.stringify(validateError.errors)).toBe(true);
    expect(validateError({ error: { ...refused.body.error, code: 'NOT_FOUND' } })).toBe(false);
  });
});
