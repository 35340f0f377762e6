import type { EnumTable, MessageTable } from './grammar.ts'

export const messages: MessageTable = {
  FrameworkInfo: `
    user! 1 string, name! 2 string, id 3 FrameworkID, failover_timeout 4 double = 0,
    checkpoint 5 bool = false, role 6 string = * deprecated, roles* 12 string, hostname 7 string,
    principal 8 string, webui_url 9 string, capabilities* 10 FrameworkInfo.Capability,
    labels 11 Labels, offer_filters 13 map<string:OfferFilters>`,
  'FrameworkInfo.Capability': `type 1 FrameworkInfo.Capability.Type`,
  MasterInfo: `
    id! 1 string, ip! 2 uint32, port! 3 uint32 = 5050, pid 4 string, hostname 5 string,
    version 6 string, address 7 Address, domain 8 DomainInfo,
    capabilities* 9 MasterInfo.Capability`,
  'MasterInfo.Capability': `type 1 MasterInfo.Capability.Type`,
  WeightInfo: `weight! 1 double, role 2 string`,
  'google.protobuf.Duration': `seconds 1 int64, nanos 2 int32`,
  Flag: `name! 1 string, value 2 string`,
  VersionInfo: `
    version! 1 string, build_date 2 string, build_time 3 double, build_user 4 string,
    git_sha 5 string, git_branch 6 string, git_tag 7 string`,
  Metric: `name! 1 string, value 2 double`,
  FileInfo: `
    path! 1 string, nlink 2 int32, size 3 uint64, mtime 4 TimeInfo, mode 5 uint32, uid 6 string,
    gid 7 string`,
  AgentInfo: `
    hostname! 1 string, port 8 int32 = 5051, resources* 3 Resource, attributes* 5 Attribute,
    id 6 AgentID, domain 10 DomainInfo`,
  'AgentInfo.Capability': `type 1 AgentInfo.Capability.Type`,
  ResourceProviderInfo: `
    id 1 ResourceProviderID, attributes* 2 Attribute, type! 3 string, name! 4 string,
    default_reservations* 5 Resource.ReservationInfo, storage 6 ResourceProviderInfo.Storage`,
  'ResourceProviderInfo.Storage': `
    plugin! 1 CSIPluginInfo, reconciliation_interval_seconds 2 double`,
  CSIPluginInfo: `
    type! 1 string, name 2 string = default, containers* 3 CSIPluginContainerInfo,
    endpoints* 4 CSIPluginEndpoint, target_path_root 5 string, target_path_exists 6 bool`,
  CSIPluginContainerInfo: `
    services* 1 CSIPluginContainerInfo.Service, command 2 CommandInfo, resources* 3 Resource,
    container 4 ContainerInfo`,
  CSIPluginEndpoint: `csi_service! 1 CSIPluginContainerInfo.Service, endpoint! 2 string`,
  DrainInfo: `state! 1 DrainState, config! 2 DrainConfig`,
  DrainConfig: `max_grace_period 1 DurationInfo, mark_gone 2 bool = false`,
  Role: `name! 1 string, weight! 2 double, frameworks* 3 FrameworkID, resources* 4 Resource`,
}

export const enums: EnumTable = {
  'FrameworkInfo.Capability.Type': `
    UNKNOWN 0, REVOCABLE_RESOURCES 1, TASK_KILLING_STATE 2, GPU_RESOURCES 3, SHARED_RESOURCES 4,
    PARTITION_AWARE 5, MULTI_ROLE 6, RESERVATION_REFINEMENT 7, REGION_AWARE 8`,
  'MasterInfo.Capability.Type': `UNKNOWN 0, AGENT_UPDATE 1, AGENT_DRAINING 2, QUOTA_V2 3`,
  'AgentInfo.Capability.Type': `
    UNKNOWN 0, MULTI_ROLE 1, HIERARCHICAL_ROLE 2, RESERVATION_REFINEMENT 3, RESOURCE_PROVIDER 4,
    RESIZE_VOLUME 5, AGENT_OPERATION_FEEDBACK 6, AGENT_DRAINING 7, TASK_RESOURCE_LIMITS 8`,
  'CSIPluginContainerInfo.Service': `UNKNOWN 0, CONTROLLER_SERVICE 1, NODE_SERVICE 2`,
  DrainState: `UNKNOWN 0, DRAINING 1, DRAINED 2`,
}
