/** Examples for the OpenAPI document, put together from the examples of the fields. */

/** What a call carried and was answered, by the names of its fields. */
export interface RecordedExample {
  input: Readonly<Record<string, unknown>>;
  output: unknown;
}

/** As much of a JSON Schema as an example is made from. */
export interface JsonSchema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  example?: unknown;
  examples?: readonly unknown[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  minimum?: number;
}

const BY_FORMAT: Readonly<Record<string, unknown>> = {
  'date-time': '2026-11-22T08:00:00.000Z',
  date: '2026-11-22',
  uuid: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60',
  email: 'lin@example.com',
};

/** Values for fields whose type alone says too little. */
const BY_NAME: Readonly<Record<string, string>> = {
  name: '林小明',
  phone: '13800138000',
  email: 'lin@example.com',
  identifier: '13800138000',
  password: 'correct-horse-battery',
  current_password: 'correct-horse-battery',
  new_password: 'staple-battery-horse',
  binding_password: 'family-2026',
  qr_plain: 'q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0',
  code: 'SHOP001',
  merchant_code: 'SHOP001',
  reason: '客戶要求',
  currency: 'TWD',
  card_no: 'STD00000001',
  member_no: 'M00000001',
  tx_no: 'PAY0000000001',
  original_tx_no: 'PAY0000000001',
  refund_tx_no: 'REF0000000001',
  message: '操作成功',
};

/**
 * An example of a schema's value.
 * @param components the document's schemas, which references name
 * @param name the field's name, where it has one
 * @returns undefined where nothing sensible can be said
 */
export function exampleOf(schema: JsonSchema, components: Readonly<Record<string, unknown>>, name = ''): unknown {
  if (schema.$ref !== undefined) {
    const target = components[schema.$ref.split('/').at(-1) ?? ''];
    return target === undefined ? undefined : exampleOf(target as JsonSchema, components, name);
  }
  const told = [schema.example, schema.examples?.[0], schema.const, schema.enum?.[0], schema.default];
  const known = told.find((value) => value !== undefined);
  if (known !== undefined) return known;
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.find((option) => option.type !== 'null');
  if (choice !== undefined) return exampleOf(choice, components, name);
  return exampleOfType(schema, components, name);
}

function exampleOfType(schema: JsonSchema, components: Readonly<Record<string, unknown>>, name: string): unknown {
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((option) => option !== 'null');
  switch (type) {
    case 'object':
      return exampleOfObject(schema, components);
    case 'array': {
      const item = schema.items === undefined ? undefined : exampleOf(schema.items, components);
      return item === undefined ? [] : [item];
    }
    case 'string':
      return BY_FORMAT[schema.format ?? ''] ?? BY_NAME[name] ?? 'text';
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return undefined;
  }
}

/** Left out where they may be: the key stands in its header, and only administrators act for others. */
const BESIDE_THE_POINT = new Set(['idempotency_key', 'merchant_code', 'member_id', 'cursor']);

/** The fields that must stand in it, and those that may and have an example of their own. */
function exampleOfObject(schema: JsonSchema, components: Readonly<Record<string, unknown>>): unknown {
  const required = new Set(schema.required ?? []);
  const entries = Object.entries(schema.properties ?? {})
    .filter(([name, field]) => required.has(name) || (field.example !== undefined && !BESIDE_THE_POINT.has(name)))
    .map(([name, field]) => [name, exampleOf(field, components, name)])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}
