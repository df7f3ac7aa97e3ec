/** A schema of settings, as far as it is asked what it makes of them. */
export interface SettingsSchema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false };
}

type Settings = Readonly<Record<string, unknown>>;

/** Settings without those that their schema would fill in with the same value. */
export function withoutDefaults(settings: Settings, schema: SettingsSchema): Settings {
  const whole = JSON.stringify(meaningOf(settings, schema));
  if (whole === undefined) return settings;
  return lessOf(settings, (less) => JSON.stringify(meaningOf(less, schema)) === whole);
}

/** Leaves out, name by name and then within what stays, what makes no difference. */
function lessOf(settings: Settings, same: (less: Settings) => boolean): Settings {
  let kept = settings;
  for (const name of Object.keys(settings)) {
    const { [name]: value, ...rest } = kept;
    if (same(rest)) kept = rest;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      kept = { ...kept, [name]: lessOf(value as Settings, (less) => same({ ...kept, [name]: less })) };
  }
  return kept;
}

function meaningOf(settings: Settings, schema: SettingsSchema): unknown {
  const parsed = schema.safeParse(settings);
  return parsed.success ? parsed.data : undefined;
}
