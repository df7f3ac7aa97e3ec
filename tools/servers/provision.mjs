// @ts-check
import pg from 'pg';

/** The services, each with a role and a schema of its own. */
export const SERVICES = /** @type {const} */ (['ingest', 'enrichment', 'publishing', 'desk']);

/**
 * @typedef {(typeof SERVICES)[number]} Service
 *
 * @typedef {object} Provisioning
 * @property {string} adminUrl of a user who may create roles and databases, or of any user: then that one serves all
 * @property {string} [database] made when it is not there; the admin URL's own when not given
 * @property {Readonly<Record<Service, string>>} passwords of the roles `wireroom_<service>`
 */

/**
 * Makes database, roles and schemas, or brings them to what is asked; may be run again at any time.
 * @param {Provisioning} provisioning
 * @returns {Promise<Record<Service, string>>} each service's DATABASE_URL
 * @throws Error when the server is away or the user may not create schemas
 */
export async function provision({ adminUrl, database, passwords }) {
  const databaseUrl = withPath(adminUrl, database);
  const mayCreateRoles = await withClient(adminUrl, async (admin) => {
    // Roles belong to the whole cluster while an advisory lock belongs to a database: all who provision meet in the admin's.
    await admin.query("select pg_advisory_lock(hashtext('wireroom.provision'))");
    const { rows } = await admin.query('select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user');
    const may = rows[0]?.may === true;
    if (database !== undefined) await ensureDatabase(admin, database);
    await withClient(databaseUrl, async (client) => {
      for (const service of SERVICES) {
        if (may) await ensureRole(client, service, passwords[service]);
        else await client.query(`create schema if not exists ${service}`);
      }
    });
    return may;
  });
  const urlFor = (/** @type {Service} */ service) =>
    mayCreateRoles ? withUser(databaseUrl, `wireroom_${service}`, passwords[service]) : databaseUrl;
  return /** @type {Record<Service, string>} */ (Object.fromEntries(SERVICES.map((service) => [service, urlFor(service)])));
}

/**
 * @param {pg.Client} client
 * @param {string} database
 */
async function ensureDatabase(client, database) {
  const name = client.escapeIdentifier(database);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${name} template template0`);
  await client.query(`revoke all on database ${name} from public`);
}

/**
 * @param {pg.Client} client
 * @param {Service} service
 * @param {string} password
 */
async function ensureRole(client, service, password) {
  const role = client.escapeIdentifier(`wireroom_${service}`);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [`wireroom_${service}`]);
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} login password ${client.escapeLiteral(password)}`);
  // Without superuser rights, giving a schema to a role takes membership in it.
  await client.query(`grant ${role} to current_user`);
  await client.query(`create schema if not exists ${service} authorization ${role}`);
  const { rows } = await client.query('select quote_ident(current_database()) as database');
  await client.query(`grant connect on database ${rows[0].database} to ${role}`);
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url
 * @param {string | undefined} database
 */
function withPath(url, database) {
  if (database === undefined) return url;
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/**
 * @param {string} url
 * @param {string} user
 * @param {string} password
 */
function withUser(url, user, password) {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}
