/** Reads every contract from the sources, for the generators. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Contract, DOMAINS, isContract } from '../../shared/src/contract/contract.js';

export const SHARED = fileURLToPath(new URL('../../shared/src', import.meta.url));

export interface FoundContract {
  contract: Contract;
  /** From `shared/src/contract`, without the ending: `merchant/charge`. */
  path: string;
  /** The constant that holds it: `merchantCharge`. */
  exported: string;
  /** The constant that holds its input: `ChargeInput`; null where its module exports none. */
  input: string | null;
  domain: string;
  action: string;
  /** What the names of its types begin with: `MerchantCharge`. */
  type: string;
}

/**
 * Every contract, by domain and then by name.
 *
 * @throws naming the file: for a contract whose file, export or domain is named otherwise than its procedure
 */
export async function readContracts(): Promise<FoundContract[]> {
  const folder = join(SHARED, 'contract');
  const found: FoundContract[] = [];
  for (const file of sourcesIn(folder)) {
    const module: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
    for (const [exported, value] of Object.entries(module)) {
      if (isContract(value)) found.push(placed(value, file, exported, nameOf(value.input, module)));
    }
  }
  return found.sort((one, other) => rank(one) - rank(other) || (one.action < other.action ? -1 : 1));
}

function placed(contract: Contract, file: string, exported: string, input: string | null): FoundContract {
  const [domain = '', action = ''] = contract.name.split('.');
  const path = `${domain}/${action.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const name = `${domain}${capital(action)}`;
  const here = `shared/src/contract/${file}`;
  if (`${path}.ts` !== file) throw new Error(`${here} declares ${contract.name}: move it to ${path}.ts`);
  if (exported !== name) throw new Error(`${here} exports ${exported}: call it ${name}`);
  if (!(DOMAINS as readonly string[]).includes(domain)) {
    throw new Error(`${here}: DOMAINS in shared/src/contract/contract.ts does not list ${domain}`);
  }
  return { contract, path, exported, input, domain, action, type: capital(name) };
}

const nameOf = (value: unknown, module: Record<string, unknown>): string | null =>
  Object.keys(module).find((name) => module[name] === value) ?? null;

const rank = ({ domain }: FoundContract) => (DOMAINS as readonly string[]).indexOf(domain);

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The sources in a folder and below, without the generated ones. */
export const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .sort();
