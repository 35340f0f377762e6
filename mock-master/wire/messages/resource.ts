import type { EnumTable, MessageTable } from './grammar.ts'

export const messages: MessageTable = {
  FrameworkID: `value! 1 string`,
  Labels: `labels* 1 Label`,
  Label: `key! 1 string, value 2 string`,
  'Value.Scalar': `value! 1 double`,
  OfferID: `value! 1 string`,
  OperationID: `value! 1 string`,
  TaskID: `value! 1 string`,
  AgentID: `value! 1 string`,
  Resource: `
    provider_id 12 ResourceProviderID, name! 1 string, type! 2 Value.Type, scalar 3 Value.Scalar,
    ranges 4 Value.Ranges, set 5 Value.Set, role 6 string = * deprecated,
    allocation_info 11 Resource.AllocationInfo, reservation 8 Resource.ReservationInfo,
    reservations* 13 Resource.ReservationInfo, disk 7 Resource.DiskInfo,
    revocable 9 Resource.RevocableInfo, shared 10 Resource.SharedInfo`,
  ResourceProviderID: `value! 1 string`,
  'Value.Ranges': `range* 1 Value.Range`,
  'Value.Range': `begin! 1 uint64, end! 2 uint64`,
  'Value.Set': `item* 1 string`,
  'Resource.AllocationInfo': `role 1 string`,
  'Resource.ReservationInfo': `
    type 4 Resource.ReservationInfo.Type, role 3 string, principal 1 string, labels 2 Labels`,
  'Resource.DiskInfo': `
    persistence 1 Resource.DiskInfo.Persistence, volume 2 Volume,
    source 3 Resource.DiskInfo.Source`,
  'Resource.DiskInfo.Persistence': `id! 1 string, principal 2 string`,
  'Resource.DiskInfo.Source': `
    type! 1 Resource.DiskInfo.Source.Type, path 2 Resource.DiskInfo.Source.Path,
    mount 3 Resource.DiskInfo.Source.Mount, vendor 7 string, id 4 string, metadata 5 Labels,
    profile 6 string`,
  'Resource.DiskInfo.Source.Path': `root 1 string`,
  'Resource.DiskInfo.Source.Mount': `root 1 string`,
  'Resource.RevocableInfo': ``,
  'Resource.SharedInfo': ``,
  ExecutorID: `value! 1 string`,
  Attribute: `
    name! 1 string, type! 2 Value.Type, scalar 3 Value.Scalar, ranges 4 Value.Ranges,
    set 6 Value.Set, text 5 Value.Text`,
  'Value.Text': `value! 1 string`,
  ContainerID: `value! 1 string, parent 2 ContainerID`,
  UUID: `value! 1 bytes`,
  MachineID: `hostname 1 string, ip 2 string`,
}

export const enums: EnumTable = {
  'Value.Type': `SCALAR 0, RANGES 1, SET 2, TEXT 3`,
  'Resource.ReservationInfo.Type': `UNKNOWN 0, STATIC 1, DYNAMIC 2`,
  'Resource.DiskInfo.Source.Type': `UNKNOWN 0, PATH 1, MOUNT 2, BLOCK 3, RAW 4`,
}
