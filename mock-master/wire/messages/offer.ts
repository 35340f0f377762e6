import type { EnumTable, MessageTable } from './grammar.ts'

export const messages: MessageTable = {
  OfferFilters: `min_allocatable_resources 1 OfferFilters.MinAllocatableResources`,
  'OfferFilters.MinAllocatableResources': `quantities* 1 OfferFilters.ResourceQuantities`,
  'OfferFilters.ResourceQuantities': `quantities 1 map<string:Value.Scalar>`,
  'Offer.Operation': `
    type 1 Offer.Operation.Type, id 12 OperationID, launch 2 Offer.Operation.Launch,
    launch_group 7 Offer.Operation.LaunchGroup, reserve 3 Offer.Operation.Reserve,
    unreserve 4 Offer.Operation.Unreserve, create 5 Offer.Operation.Create,
    destroy 6 Offer.Operation.Destroy, grow_volume 13 Offer.Operation.GrowVolume,
    shrink_volume 14 Offer.Operation.ShrinkVolume, create_disk 15 Offer.Operation.CreateDisk,
    destroy_disk 16 Offer.Operation.DestroyDisk`,
  'Offer.Operation.Launch': `task_infos* 1 TaskInfo`,
  DurationInfo: `nanoseconds! 1 int64`,
  'Offer.Operation.LaunchGroup': `executor! 1 ExecutorInfo, task_group! 2 TaskGroupInfo`,
  'Offer.Operation.Reserve': `source* 2 Resource, resources* 1 Resource`,
  'Offer.Operation.Unreserve': `resources* 1 Resource`,
  'Offer.Operation.Create': `volumes* 1 Resource`,
  'Offer.Operation.Destroy': `volumes* 1 Resource`,
  'Offer.Operation.GrowVolume': `volume! 1 Resource, addition! 2 Resource`,
  'Offer.Operation.ShrinkVolume': `volume! 1 Resource, subtract! 2 Value.Scalar`,
  'Offer.Operation.CreateDisk': `
    source! 1 Resource, target_type! 2 Resource.DiskInfo.Source.Type, target_profile 3 string`,
  'Offer.Operation.DestroyDisk': `source! 1 Resource`,
  Filters: `refuse_seconds 1 double = 5`,
  Request: `agent_id 1 AgentID, resources* 2 Resource`,
  Address: `hostname 1 string, ip 2 string, port! 3 int32`,
  DomainInfo: `fault_domain 1 DomainInfo.FaultDomain`,
  'DomainInfo.FaultDomain': `
    region! 1 DomainInfo.FaultDomain.RegionInfo, zone! 2 DomainInfo.FaultDomain.ZoneInfo`,
  'DomainInfo.FaultDomain.RegionInfo': `name! 1 string`,
  'DomainInfo.FaultDomain.ZoneInfo': `name! 1 string`,
  Offer: `
    id! 1 OfferID, framework_id! 2 FrameworkID, agent_id! 3 AgentID, hostname! 4 string,
    url 8 URL, domain 11 DomainInfo, resources* 5 Resource, attributes* 7 Attribute,
    executor_ids* 6 ExecutorID, unavailability 9 Unavailability,
    allocation_info 10 Resource.AllocationInfo`,
  URL: `scheme! 1 string, address! 2 Address, path 3 string, query* 4 Parameter, fragment 5 string`,
  Unavailability: `start! 1 TimeInfo, duration 2 DurationInfo`,
  TimeInfo: `nanoseconds! 1 int64`,
  InverseOffer: `
    id! 1 OfferID, url 2 URL, framework_id! 3 FrameworkID, agent_id 4 AgentID,
    unavailability! 5 Unavailability, resources* 6 Resource`,
  OperationStatus: `
    operation_id 1 OperationID, state! 2 OperationState, message 3 string,
    converted_resources* 4 Resource, uuid 5 UUID, agent_id 6 AgentID,
    resource_provider_id 7 ResourceProviderID`,
  Operation: `
    framework_id 1 FrameworkID, agent_id 2 AgentID, info! 3 Offer.Operation,
    latest_status! 4 OperationStatus, statuses* 5 OperationStatus, uuid! 6 UUID`,
}

export const enums: EnumTable = {
  'Offer.Operation.Type': `
    UNKNOWN 0, LAUNCH 1, LAUNCH_GROUP 6, RESERVE 2, UNRESERVE 3, CREATE 4, DESTROY 5,
    GROW_VOLUME 11, SHRINK_VOLUME 12, CREATE_DISK 13, DESTROY_DISK 14`,
  OperationState: `
    OPERATION_UNSUPPORTED 0, OPERATION_PENDING 1, OPERATION_FINISHED 2, OPERATION_FAILED 3,
    OPERATION_ERROR 4, OPERATION_DROPPED 5, OPERATION_UNREACHABLE 6, OPERATION_GONE_BY_OPERATOR 7,
    OPERATION_RECOVERING 8, OPERATION_UNKNOWN 9`,
}
