/**
 * Sets a property unless it has a value already. What is missing is never set to undefined: objects without such properties need none
 * deleted, which would make them slow.
 */
export function setOnce<T, Name extends keyof T>(target: T, name: Name, value: T[Name] | undefined): void {
  if (value !== undefined && target[name] === undefined) target[name] = value;
}
