import type { Plan } from './plan.js';
import type { SigningKey } from './signing-keys.js';

export type DatabaseMode = 'embedded' | 'postgres' | 'supabase';

/** Everything that may be set, read, with what follows from it. */
export interface Config {
  nodeEnv: 'development' | 'production' | 'test';
  host: string;
  port: number;
  logLevel: string;
  databaseMode: DatabaseMode;
  databaseUrl: string | null;
  /** As the owner of the schema; the same as `databaseUrl` unless set apart. */
  migrationDatabaseUrl: string | null;
  databasePoolSize: number;
  /** Charges in one call at most; 1: each by itself. */
  chargeBatchMax: number;
  databaseStatementTimeoutMs: number;
  supabaseUrl: string | null;
  supabaseServiceRoleKey: string | null;
  supabaseSchema: string;
  /** Absolute. */
  dataDir: string;
  migrateOnStart: boolean;
  demoData: boolean;
  redisUrl: string | null;
  redisCluster: boolean;
  workers: number;
  /** Empty where none was set and none is needed: the start then makes one and keeps it in the data folder. */
  jwtSecret: string;
  /** Of JWT_KEYS; empty where it is not set. JWT_SECRET comes after them. */
  jwtKeys: readonly SigningKey[];
  jwtTtlSeconds: number;
  sessionMaxSeconds: number;
  /** A login that is unused for this long ends. */
  sessionIdleSeconds: number;
  /** Who can only enrol a second factor until they have one. */
  requireSecondFactor: 'administrators' | 'managers' | 'none';
  encryptionKey: string | null;
  loginTries: number;
  rateLimitRequests: number;
  rateLimitWindowSeconds: number;
  reauthAfterSeconds: number;
  /** A decimal text; null: no refund asks for the password again. */
  reauthRefundAbove: string | null;
  /** Above the limits of `mps.approval_limits` administrators need a second person. */
  requireApproval: boolean;
  forceHttps: boolean;
  wechatAppId: string | null;
  wechatAppSecret: string | null;
  wechatApiUrl: string;
  allowSelfRegistration: boolean;
  trustProxy: boolean | number | string;
  corsOrigins: readonly string[];
  metrics: boolean;
  metricsToken: string | null;
  /** Null: `/metrics` stands on the API's own port. */
  metricsPort: number | null;
  /** Null: no traces. */
  otlpEndpoint: string | null;
  otlpHeaders: Readonly<Record<string, string>>;
  otelServiceName: string;
  /** From 0 to 1. */
  traceSampledShare: number;
  /** When each task is due. */
  schedule: Plan;
  requestTimeoutMs: number;
}
