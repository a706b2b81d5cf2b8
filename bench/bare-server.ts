import { createServer } from 'node:http';
import { Pool } from 'pg';
import { bareStatements } from './bare-statements.js';

/**
 * The least that could answer: `node:http`, one prepared statement, PostgreSQL's JSON sent on as it
 * is. No session, no permission, no row security, no validation.
 */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

createServer((request, response) => {
  if (request.method === 'GET') return void response.end('ready');
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', async () => {
    const { name, values } = JSON.parse(Buffer.concat(parts).toString());
    const { text } = bareStatements[name as keyof typeof bareStatements];
    const { rows } = await pool.query({ name, text, values });
    response.setHeader('content-type', 'application/json');
    response.end(rows[0].answer);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');

process.on('SIGTERM', () => process.exit(0));
