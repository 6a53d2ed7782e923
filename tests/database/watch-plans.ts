import type pg from 'pg';

/** Tables that grow with the business: what reads one from end to end is slow some day. */
const GROWING = [
  'transactions',
  'audit_log',
  'point_ledger',
  'payment_codes',
  'sessions',
  'settlements',
  'members',
  'cards',
  'card_bindings',
];

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

export interface PlanWatch {
  /** How many statements one call ran, and the growing tables that they read from end to end. */
  watch(call: () => Promise<unknown>): Promise<{ statements: number; readWhole: string[] }>;
}

/** Sees the plan of every statement that a connection runs, also of those inside of functions and of foreign keys. */
export async function watchPlans(client: pg.Client): Promise<PlanWatch> {
  let plans: Plan[] = [];
  client.on('notice', ({ message = '' }) => {
    const json = message.split('plan:')[1];
    if (json !== undefined) plans.push((JSON.parse(json) as { Plan: Plan }).Plan);
  });
  await client.query("LOAD 'auto_explain'");
  const settings = { log_min_duration: 0, log_nested_statements: 'on', log_format: 'json', log_level: 'notice' };
  for (const [name, value] of Object.entries(settings)) await client.query(`SET auto_explain.${name} = ${value}`);
  return {
    watch: async (call) => {
      plans = [];
      await call();
      return { statements: plans.length, readWhole: plans.flatMap(scansOf) };
    },
  };
}

const scansOf = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && GROWING.includes(plan['Relation Name'] ?? '')
    ? [plan['Relation Name'] ?? '']
    : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];
