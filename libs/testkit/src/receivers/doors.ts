/**
 * Servers that destinations send to, each loaded only when a spec starts it: what they are built on is large, and most specs start none.
 */
export const startFtpServer: typeof import('./ftp-server.js').startFtpServer = async (options) =>
  (await import('./ftp-server.js')).startFtpServer(options);

export const startSftpServer: typeof import('./sftp-server.js').startSftpServer = async (root) =>
  (await import('./sftp-server.js')).startSftpServer(root);

export const startMailServer: typeof import('./mail-server.js').startMailServer = async (options) =>
  (await import('./mail-server.js')).startMailServer(options);

export const startStore: typeof import('./s3-server.js').startStore = async () => (await import('./s3-server.js')).startStore();
