import { postgresPool } from '../../src/adapters/postgres-database.ts';

const pool = postgresPool(process.env.DATABASE_URL ?? '');
await pool.query('create table if not exists bench_rows (id uuid primary key, answers jsonb not null)');

/** As little as can be done: parses the body and commits it as one row, in one statement. */
export default async (request: Request): Promise<Response> => {
  const answers = await request.json();
  await pool.query('insert into bench_rows (id, answers) values ($1, $2)', [crypto.randomUUID(), answers]);
  return Response.json({ ok: true }, { status: 201 });
};
