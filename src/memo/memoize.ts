/**
 * Memoizes a function by a text key of its arguments. At `max` values all of them are dropped; an error is not kept.
 */
export function memoize<A extends readonly unknown[], V>(
  make: (...args: A) => V,
  keyOf: (...args: A) => string,
  max: number,
): (...args: A) => V {
  const values = new Map<string, { readonly value: V }>();
  return (...args) => {
    const key = keyOf(...args);
    const known = values.get(key);
    if (known !== undefined) return known.value;
    const value = make(...args);
    if (values.size >= max) values.clear();
    values.set(key, { value });
    return value;
  };
}

/** Memoizes a function of an object that does not change; a value lives as long as its object. */
export function memoizeByObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    values.set(key, { value });
    return value;
  };
}
