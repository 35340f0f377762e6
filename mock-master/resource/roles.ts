/** Why a role name is refused; undefined when it is fine. `*` is fine. */
export function roleError(role: string): string | undefined {
  if (role === '*') return undefined
  if (role === '') return 'Role names cannot be the empty string'
  if (role.startsWith('/')) return `Role '${role}' cannot start with a slash`
  if (role.endsWith('/')) return `Role '${role}' cannot end with a slash`
  if (role.includes('//')) return `Role '${role}' cannot contain two adjacent slashes`
  for (const component of role.split('/')) {
    const error = componentError(role, component)
    if (error !== undefined) return error
  }
  return undefined
}

/** Whether a role lies strictly below another: `eng/dev` below `eng`. */
export function isSubroleOf(role: string, ancestor: string): boolean {
  return role.length > ancestor.length && role.startsWith(ancestor) && role[ancestor.length] === '/'
}

/** The role itself, then its parent and so on up to the top. */
export function lineage(role: string): string[] {
  const components = role.split('/')
  return components.map((_, depth) => components.slice(0, components.length - depth).join('/'))
}

// Mesos calls the last of these a backspace; it is DEL.
const BLANKS = /[\t\n\v\f\r \x7f]/

function componentError(role: string, component: string): string | undefined {
  if (component === '.' || component === '..' || component === '*') {
    return `Role '${role}' cannot include '${component}' as a component`
  }
  if (component.startsWith('-')) {
    return `Role component '${component}' is invalid because it starts with a dash`
  }
  if (BLANKS.test(component)) {
    return `Role component '${component}' is invalid because it contains backspace or whitespace`
  }
  return undefined
}
