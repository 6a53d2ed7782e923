/** A fresh production installation reaches its first payment with two owners by the commands of the documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../support/start-process.js';
import { commandsOf } from './support/commands.js';
import { type Machine, machineIsMissing, type Session, startMachine } from './support/machine.js';

if (machineIsMissing !== null) console.info(`skipped: first-payment.test.ts: ${machineIsMissing}`);

/** What the documents want on the server before anybody logs in. */
const INSTALLATION = [
  ...['release', 'roles', 'migrate', 'admin', 'settings'],
  ...['api-env', 'backup-env', 'units', 'certificate', 'nginx', 'trial'],
];

const deployment = await commandsOf('deployment');
const people = await commandsOf('operate/people');

describe('operate/people', () => {
  it('shows the same commands in both languages', async () => {
    const texts = (commands: typeof people) => commands.map(({ name, text }) => [name, text]);
    expect(texts(await commandsOf('operate/people.zh-Hant'))).toEqual(texts(people));
  });
});

describe.skipIf(machineIsMissing !== null)('the first payment, by the documents', { timeout: 60_000 }, () => {
  let machine: Machine;
  let session: Session;
  beforeAll(async () => {
    machine = await startMachine();
    session = machine.openSession();
    for (const name of INSTALLATION) {
      run(deployment.find((command) => command.name === name)?.text ?? `false # ${name} is missing`);
    }
  }, 60_000);
  afterAll(() => machine?.stop());

  function run(text: string, typed?: string): string {
    try {
      // A terminal's shell keeps its variables from one command to the next.
      return session.run(`set -a\n${text}`, typed);
    } catch (error) {
      throw new Error(`${(error as Error).message}\nThe services said:\n${machine.journal().slice(-4_000)}`);
    }
  }
  const sql = (query: string) =>
    run(`sudo -u postgres psql --dbname=mps --tuples-only --no-align --command="${query}"`);

  /** What an authenticator shows now, or will show next, for the address that it was given. */
  const authenticator = (otpauthUri: string) => {
    const secret = new URL(otpauthUri.trim()).searchParams.get('secret') ?? '';
    return (stepsAway: number) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * stepsAway });
  };

  /** What the people type, and what their commands must have printed. */
  const typed: Record<string, () => string> = {};
  const printed: Record<string, (text: string) => void> = {
    invite: (text) => {
      const [code = ''] = text.match(/\b\w{5}-\w{5}-\w{5}\b/) ?? [];
      typed['bob-login'] = () => code;
    },
    'alice-login': (text) => {
      const code = authenticator(text);
      expect(run('curl -s "$API/auth/me" -H "Authorization: Bearer $ALICE"')).toContain('SECOND_FACTOR_REQUIRED');
      typed['alice-factor'] = () => code(0);
      typed['alice-password'] = () => code(1);
    },
    'alice-factor': (text) => expect(text.trim().split('\n')).toHaveLength(10),
    'bob-login': (text) => {
      const code = authenticator(text);
      typed['bob-factor'] = () => code(0);
    },
    'bob-factor': (text) => expect(text.trim().split('\n')).toHaveLength(10),
    recharge: (text) => {
      expect(text).toContain('"state":"approved"');
      expect(sql('SELECT balance FROM mps.cards')).toBe('12000.00\n');
    },
    charge: (text) => expect(text).toMatch(/"final_amount":35.5,.*"balance_after":11964.5\b/),
    refund: (text) => {
      expect(text).toContain('"remaining_refundable":30');
      expect(sql("SELECT operator, details ->> 'approved_by' FROM mps.audit_log WHERE action = 'payment.refund'")).toBe(
        'amy|mei\n',
      );
    },
  };

  it.each(people)('$name', ({ name, text }) => {
    const input = typed[name ?? '']?.();
    expect(input !== undefined, 'what is read is typed').toBe(/^read /m.test(text));
    const output = run(text, input === undefined ? undefined : `${input}\n`);
    printed[name ?? '']?.(output);
  });

  it('leaves two owners with second factors, and books that agree', () => {
    expect(run('mps-server administrators list').trim().split('\n').sort()).toEqual([
      'alice\towner\tactive\tpassword\tsecond factor',
      'bob\towner\tactive\tpassword\tsecond factor',
    ]);
    expect(sql('SELECT balance FROM mps.cards')).toBe('11970.00\n');
    // It fails where it finds a difference.
    expect(run('mps-server run-task verify-ledger')).toContain(
      '"outcome":"ok","result":{"invariants":[],"violations":0}',
    );
    expect(machine.journal()).not.toMatch(/"level":"(?:error|fatal)"/);
  });

  describe('later', () => {
    const page = readFileSync(join(repositoryRoot, 'docs/operate/people.md'), 'utf8');
    beforeAll(() => {
      run('mps-server administrators invite --name carol --role support');
      run(`mps() { MPS_TOKEN="$ALICE" MPS_URL="$API" node /opt/mps/current/client/cli/dist/main.js "$@"; }`);
    });

    it('people change and leave, by both columns of commands', () => {
      const rows = [...page.matchAll(/^\|.*\| `(mps .+)` \| `(mps-server .+)` \|$/gm)];
      expect(rows).toHaveLength(6);
      for (const [, ofClient = '', ofServer = ''] of rows) {
        // Without a terminal there is nobody to be asked whether it is meant.
        run(`${ofClient.replace('NAME', 'carol')} --yes`);
        run(ofServer.replace('NAME', 'carol'));
      }
    });

    it('members and operators get first-login codes', () => {
      const shown = [...page.matchAll(/`(mps \w+ first-login-code [^`]+)`/g)].map(([, text = '']) => text);
      expect(shown).toHaveLength(3);
      run('echo 13800138000 >members.txt');
      for (const text of shown) expect(run(`${text} --yes`)).toMatch(/\b\w{5}-\w{5}-\w{5}\b/);
    });
  });
});
