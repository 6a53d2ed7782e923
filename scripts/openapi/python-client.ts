/** Makes the Python client of an OpenAPI document: its types and one method an operation. */
import { pascal, REFERENCE, type Schema, TypeWriter, WIDTH } from './python-types.js';

interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** An argument of a method, and where it goes. */
interface Argument {
  name: string;
  place: 'path' | 'query' | 'body';
  type: string;
  isRequired: boolean;
  description: string;
  /** What is sent for it. */
  value: string;
}

/** Words that Python keeps for itself, as far as a field may be named so. */
const KEYWORDS = new Set(['from', 'import', 'global', 'class', 'def', 'pass', 'in', 'is', 'not', 'or', 'and', 'with']);

/**
 * @param byHand the hand-written part, which stands first
 * @returns the whole text of the module
 */
export function pythonClientOf(document: Document, byHand: string): string {
  const types = new TypeWriter(document.components.schemas);
  const methods = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => methodOf(path, method.toUpperCase(), operation, types)),
  );
  const client = [
    'class MpsClient(_Transport):',
    '    """The operations of the API. Arguments are named; what is UNSET is not sent. Every call may raise MpsError."""',
    '',
    '    def with_token(self, token: Token) -> MpsClient:',
    '        """The same client for another login: its token, or a function that answers the current one."""',
    '        return self._with_token(token)',
    '',
    methods.join('\n\n'),
  ].join('\n');
  return `${[byHand, ...types.declared, client].join('\n\n\n')}\n`;
}

function methodOf(path: string, method: string, operation: Operation, types: TypeWriter): string {
  const { operationId, parameters = [], requestBody, responses } = operation;
  const args = [
    ...parameters.filter((each) => each.in === 'path' || each.in === 'query').map((each) => parameterOf(each, types)),
    ...(requestBody === undefined ? [] : fieldsOf(jsonOf(requestBody), types)),
  ].sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
  const pascalId = operationId.split('.').map(pascal).join('');
  const signature = args.map(
    ({ name, type, isRequired }) => `        ${name}: ${type}${isRequired ? '' : ' = UNSET'},`,
  );
  const head = `    def ${snake(operationId)}(`;
  // A call that may need a second person has two: its result, and the approval in its place.
  const answers = Object.entries(responses).flatMap(([status, answer]) =>
    status.startsWith('2') ? [types.typeOf(jsonOf(answer), `${pascalId}Output`)] : [],
  );
  const answer = answers.length === 1 ? answers[0] : `Union[${answers.join(', ')}]`;
  return [
    ...(args.length === 0
      ? [`${head}self) -> ${answer}:`]
      : [head, '        self,', '        *,', ...signature, `    ) -> ${answer}:`]),
    ...docstringOf(operation, args),
    ...callOf(path, method, operation, args),
  ].join('\n');
}

function parameterOf({ name, in: place, required, description, schema }: Parameter, types: TypeWriter): Argument {
  if (place === 'header') throw new Error(`${name} is a header and no argument`);
  return {
    name: argumentName(name),
    place,
    type: types.typeOf(schema, pascal(name)),
    isRequired: required === true,
    description: description ?? schema.description ?? '',
    value: argumentName(name),
  };
}

function fieldsOf(schema: Schema, types: TypeWriter): Argument[] {
  const named = schema.$ref?.slice(REFERENCE.length) ?? '';
  const { properties = {}, required = [] } = types.schemas[named] ?? schema;
  return Object.entries(properties).map(([name, field]) => {
    const type = types.typeOf(field, `${named}${pascal(name)}`);
    // A Decimal goes as a string where amounts are taken, and as a number where numbers alone are.
    const isAmount = /\bUnion\[Number, str\]/.test(type);
    return {
      name: argumentName(name),
      place: 'body',
      type: type.replace('Union[Number, str]', 'Amount').replace('Number', 'Union[Number, float]'),
      isRequired: required.includes(name),
      description: field.description ?? '',
      value: !isAmount && type.includes('Number') ? `_number(${argumentName(name)})` : argumentName(name),
    };
  });
}

function docstringOf({ summary, description, operationId }: Operation, args: Argument[]): string[] {
  const told = args.filter(({ description: text }) => text !== '');
  const lines = [
    ...wrap(`${summary}. ${description ?? ''}`.trim(), '        '),
    ...(told.length === 0 ? [] : ['']),
    ...told.flatMap(({ name, description: text }) => wrap(`${name}: ${text}`, '        ', '            ')),
  ].map((line) => line.replaceAll('\\', '\\\\'));
  const [first = operationId, ...rest] = lines;
  const opened = `        """${first.trimStart()}`;
  return rest.length === 0 && opened.length + 3 <= WIDTH ? [`${opened}"""`] : [opened, ...rest, '        """'];
}

function callOf(path: string, method: string, operation: Operation, args: Argument[]): string[] {
  const of = (place: Argument['place']) => args.filter((each) => each.place === place);
  const places = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => `" + _segment(${argumentName(name)}) + "`);
  const given = [
    `"${method}"`,
    `"${places}"`.replaceAll(/ \+ ""/g, ''),
    ...(of('query').length === 0 ? [] : [`query=${dictOf(of('query'))}`]),
    ...(operation.requestBody === undefined ? [] : [`body=${dictOf(of('body'))}`]),
  ];
  const line = `        return self._call(${given.join(', ')})`;
  if (line.length <= WIDTH) return [line];
  return ['        return self._call(', ...given.map((each) => `            ${brokenDict(each)},`), '        )'];
}

const dictOf = (args: Argument[]): string =>
  `{${args.map(({ name, value }) => `"${unquoted(name)}": ${value}`).join(', ')}}`;

/** One entry a line where all of them do not fit in one. */
function brokenDict(text: string): string {
  const [, before, inside] = /^(\w+=)\{(.*)\}$/.exec(text) ?? [];
  if (inside === undefined || text.length + 13 <= WIDTH) return text;
  return `${before}{\n${inside
    .split(', ')
    .map((entry) => `                ${entry},`)
    .join('\n')}\n            }`;
}

function wrap(text: string, indent: string, hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && line.length + 1 + word.length > WIDTH - 3) {
      lines.push(line);
      line = hanging + word;
    } else line = isEmpty ? line + word : `${line} ${word}`;
  }
  return [...lines, line];
}

const jsonOf = ({ content }: Content): Schema => content?.['application/json']?.schema ?? {};
const argumentName = (name: string): string => (KEYWORDS.has(name) ? `${name}_` : name);
const unquoted = (name: string): string => name.replace(/_$/, '');
const snake = (id: string): string =>
  id.replaceAll('.', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
