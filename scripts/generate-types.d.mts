/** The text of spec-schemas/types.ts. */
export function generateTypes(): Promise<string>
