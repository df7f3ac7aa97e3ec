// @ts-check
/**
 * One place where a feed breaks a rule.
 * @typedef {object} Finding
 * @property {string} rule stable name in kebab-case
 * @property {'must' | 'should'} level whether the specification forbids it, or its readers suffer from it
 * @property {string} message
 * @property {number} [line]
 */

/** Collects what a document breaks. */
export class Findings {
  /** @type {Finding[]} */
  list = [];

  /**
   * @param {string} rule
   * @param {{ line?: number, name?: string }} place
   * @param {string} message
   */
  must(rule, place, message) {
    this.list.push({ rule, level: 'must', message: said(place, message), line: place.line });
  }

  /**
   * @param {string} rule
   * @param {{ line?: number, name?: string }} place
   * @param {string} message
   */
  should(rule, place, message) {
    this.list.push({ rule, level: 'should', message: said(place, message), line: place.line });
  }
}

/** @param {{ name?: string }} place @param {string} message */
function said({ name }, message) {
  return name === undefined ? message : `${name}: ${message}`;
}
