/** The login that the FTP and the SFTP server know. */
export const SERVER_USER = 'northwire';
export const SERVER_PASSWORD = 'correct horse';

/** The keys that the object store knows. */
export const STORE_KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
