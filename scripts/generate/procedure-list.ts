/**
 * Writes `docs/procedures.md`: who may call each procedure, what it puts at stake and what proof it asks for. The tests of
 * refusals follow the contracts, so they agree with a wrong contract: the difference in this file is for people to read.
 */
import type { Contract } from '../../shared/src/contract/contract.js';
import { readContracts } from '../contracts/read-contracts.js';
import type { GeneratedFile } from '../generate.js';

const HEAD = `<!-- Generated from the contracts by \`npm run generate\`. Do not edit. -->

# Procedures: access, risk and proof

Who may call each procedure, and the most that a stolen session could do with it. Tests drive every refusal from the same
contracts, so they cannot notice a contract that opens too much: **read each changed line of this file in review**.

- **access** is \`everybody\`, \`login\` (any login), \`manager\` (administrators and
  merchants' managers), \`administrator\`, or \`permission\`: the next column names it.
- **risk** is \`read\`, \`write\`, \`money\`, or \`security\` (who can log in, and whose cards can pay).
- **proof** is \`recent\` where the password must have been proven within \`REAUTH_AFTER\`. Where only some inputs ask for
  it, such as a large refund, the description of the procedure says which.
- **key** says how long a repetition with the same idempotency key answers the first result. Empty where nothing is written.
`;

export default async function generate(): Promise<GeneratedFile[]> {
  const rows = (await readContracts()).map(({ contract }) => rowOf(contract));
  const head = ['procedure', 'access', 'permission', 'risk', 'proof', 'key'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [{ path: 'docs/procedures.md', text: `${HEAD}\n${table}\n` }];
}

function rowOf({ name, access, risk, proof, idempotency }: Contract): string[] {
  const isPermission = access.includes(':');
  return [
    `\`${name}\``,
    isPermission ? 'permission' : access,
    isPermission ? `\`${access}\`` : '',
    risk,
    proof === 'none' ? '' : proof,
    idempotency === 'none' ? '' : idempotency,
  ];
}
