import { duty } from '../conduct/duty.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/opts-in',
  level: 'MUST',
  says: 'A framework names SHARED_RESOURCES among its capabilities before it makes or uses a shared volume.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Framework opt in for shared resources',
      statement: 1,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 1 },
  ],

  *check(conduct) {
    for (const { who, at, type, volumes } of conduct.operations(
      'CREATE',
      'LAUNCH',
      'LAUNCH_GROUP',
    )) {
      if (!volumes.some(isShared)) continue
      const capabilities = [...(conduct.introduction(who, at)?.capabilities ?? [])]
      yield capabilities.includes('SHARED_RESOURCES')
        ? kept(at)
        : broken(
            at,
            'SHARED_RESOURCES among its capabilities',
            `${type} of a shared volume with the capabilities ${capabilities.join(', ') || 'none'}`,
          )
    }
  },
})
