/** What the text of a setting looks like, where its pattern alone would not help anybody; by the setting's name. */
const LOOKS: Readonly<Record<string, string>> = {
  id: 'lower-case letters, digits and hyphens, 63 of them at most',
  destinations: 'the id of a destination: lower-case letters, digits and hyphens',
  delay: 'a number and its unit, such as 90s, 15m, 2h or 1d',
  keySha256: 'a SHA-256 in hex: 64 digits, a to f in lower case',
  secret: 'whsec_ and the base64 of 24 to 64 bytes',
  previousSecret: 'whsec_ and the base64 of 24 to 64 bytes',
  hostKeySha256: 'SHA256: and 43 characters, as ssh-keygen -l shows it',
  folder: 'an absolute path, on one line',
  name: 'a file name of letters, digits, ., -, _, folders, and fields such as {articleId} and {ending}',
  subject: 'tokens parted by dots, of letters, digits, - and _, and fields such as {provider} and {articleId}',
  bucket: 'the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens',
  region: 'the name of a region, such as eu-central-1',
  user: 'text on one line',
  password: 'text on one line',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'a URL: https:// or http://, and nats:// or tls:// for a NATS server',
  email: 'an e-mail address',
  hostname: 'the name of a host',
  ipv6: 'an IPv6 address',
};

/** @param format as a schema names it: `url`, `email`, `regex` ... */
export function looksLike(path: readonly PropertyKey[], format: string): string | undefined {
  const name = path.filter((step) => typeof step === 'string').at(-1);
  return FORMATS[format] ?? (name === undefined ? undefined : LOOKS[name]);
}
