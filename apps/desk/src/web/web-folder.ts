/** Injection token: folder with the built pages. */
export const WEB_FOLDER = Symbol('WEB_FOLDER');
