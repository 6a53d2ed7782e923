/** The Python types of an OpenAPI document's schemas. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  description?: string;
}

export const WIDTH = 120;
const LONGEST_INLINE = 80;
export const REFERENCE = '#/components/schemas/';

/** Writes the types that operations use, each after those that it names. */
export class TypeWriter {
  readonly declared: string[] = [];
  readonly #known = new Set<string>();

  constructor(readonly schemas: Record<string, Schema>) {}

  /** @param name what an object gets to be called that has no name of its own */
  typeOf(schema: Schema, name: string): string {
    if (schema.$ref !== undefined) return this.#reference(schema.$ref.slice(REFERENCE.length));
    if (schema.const !== undefined) return `Literal[${literal(schema.const)}]`;
    if (schema.enum !== undefined) return this.#literals(schema.enum, name);
    if (schema.anyOf !== undefined) return this.#union(schema.anyOf, name);
    if (Array.isArray(schema.type)) {
      return this.#union(
        schema.type.map((type) => ({ ...schema, type })),
        name,
      );
    }
    switch (schema.type) {
      case 'string':
        return 'str';
      case 'integer':
        return 'int';
      case 'number':
        return 'Number';
      case 'boolean':
        return 'bool';
      case 'null':
        return 'None';
      case 'array':
        return `List[${this.typeOf(schema.items ?? {}, `${name}Item`)}]`;
      case 'object':
        return schema.properties === undefined ? 'Dict[str, Any]' : this.#declare(name, schema);
      default:
        return 'Any';
    }
  }

  /** Many values get a name of their own. */
  #literals(values: unknown[], name: string): string {
    const type = `Literal[${values.map(literal).join(', ')}]`;
    if (type.length <= LONGEST_INLINE || this.schemas[name] !== undefined) return type;
    if (!this.#known.has(name)) {
      this.#known.add(name);
      this.declared.push(wrapLiteral(name, type));
    }
    return name;
  }

  #union(schemas: Schema[], name: string): string {
    const types = [...new Set(schemas.map((schema) => this.typeOf(schema, name)))];
    const others = types.filter((type) => type !== 'None');
    const joined = others.length === 1 ? String(others[0]) : `Union[${others.join(', ')}]`;
    return others.length === types.length ? joined : `Optional[${joined}]`;
  }

  #reference(name: string): string {
    const schema = this.schemas[name];
    if (schema === undefined) throw new Error(`The document has no schema ${name}`);
    if (schema.properties !== undefined) return this.#declare(name, schema);
    if (!this.#known.has(name)) {
      this.#known.add(name);
      this.declared.push(wrapLiteral(name, this.typeOf(schema, name)));
    }
    return name;
  }

  #declare(name: string, schema: Schema): string {
    if (this.#known.has(name)) return name;
    this.#known.add(name);
    const fields = Object.entries(schema.properties ?? {}).map(([field, of]) => ({
      line: `    ${field}: ${this.typeOf(of, `${name}${pascal(field)}`)}`,
      isRequired: schema.required?.includes(field) === true,
    }));
    const linesOf = (isRequired: boolean) =>
      fields.filter((field) => field.isRequired === isRequired).map(({ line }) => line);
    const [required, optional] = [linesOf(true), linesOf(false)];
    // `NotRequired` is newer than Python 3.9; a class of its own says the same.
    if (optional.length === 0) this.#class(`${name}(TypedDict)`, required);
    else if (required.length === 0) this.#class(`${name}(TypedDict, total=False)`, optional);
    else {
      this.#class(`_${name}Required(TypedDict)`, required);
      this.#class(`${name}(_${name}Required, total=False)`, optional);
    }
    return name;
  }

  #class(head: string, lines: string[]): void {
    this.declared.push([`class ${head}:`, ...(lines.length === 0 ? ['    pass'] : lines)].join('\n'));
  }
}

function wrapLiteral(name: string, type: string): string {
  const line = `${name} = ${type}`;
  const [, inside] = /^Literal\[(.*)\]$/.exec(type) ?? [];
  if (line.length <= WIDTH || inside === undefined) return line;
  return `${name} = Literal[\n${inside
    .split(', ')
    .map((value) => `    ${value},`)
    .join('\n')}\n]`;
}

function literal(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}

export const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)(\w)/g, (_whole, first: string) => first.toUpperCase());
