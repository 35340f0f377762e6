import type { EnumTable, MessageTable } from './grammar.ts'

export const messages: MessageTable = {
  'master.Call': `
    type 1 master.Call.Type, get_metrics 2 master.Call.GetMetrics,
    set_logging_level 3 master.Call.SetLoggingLevel, list_files 4 master.Call.ListFiles,
    read_file 5 master.Call.ReadFile, update_weights 6 master.Call.UpdateWeights,
    reserve_resources 7 master.Call.ReserveResources,
    unreserve_resources 8 master.Call.UnreserveResources,
    create_volumes 9 master.Call.CreateVolumes, destroy_volumes 10 master.Call.DestroyVolumes,
    grow_volume 18 master.Call.GrowVolume, shrink_volume 19 master.Call.ShrinkVolume,
    update_maintenance_schedule 11 master.Call.UpdateMaintenanceSchedule,
    start_maintenance 12 master.Call.StartMaintenance,
    stop_maintenance 13 master.Call.StopMaintenance, drain_agent 21 master.Call.DrainAgent,
    deactivate_agent 22 master.Call.DeactivateAgent,
    reactivate_agent 23 master.Call.ReactivateAgent, update_quota 20 master.Call.UpdateQuota,
    teardown 16 master.Call.Teardown, mark_agent_gone 17 master.Call.MarkAgentGone,
    set_quota 14 master.Call.SetQuota deprecated,
    remove_quota 15 master.Call.RemoveQuota deprecated`,
  'master.Call.GetMetrics': `timeout 1 DurationInfo`,
  'master.Call.SetLoggingLevel': `level! 1 uint32, duration! 2 DurationInfo`,
  'master.Call.ListFiles': `path! 1 string`,
  'master.Call.ReadFile': `path! 1 string, offset! 2 uint64, length 3 uint64`,
  'master.Call.UpdateWeights': `weight_infos* 1 WeightInfo`,
  'master.Call.ReserveResources': `agent_id! 1 AgentID, source* 3 Resource, resources* 2 Resource`,
  'master.Call.UnreserveResources': `agent_id! 1 AgentID, resources* 2 Resource`,
  'master.Call.CreateVolumes': `agent_id! 1 AgentID, volumes* 2 Resource`,
  'master.Call.DestroyVolumes': `agent_id! 1 AgentID, volumes* 2 Resource`,
  'master.Call.GrowVolume': `agent_id 1 AgentID, volume! 2 Resource, addition! 3 Resource`,
  'master.Call.ShrinkVolume': `agent_id 1 AgentID, volume! 2 Resource, subtract! 3 Value.Scalar`,
  'master.Call.UpdateMaintenanceSchedule': `schedule! 1 maintenance.Schedule`,
  'maintenance.Schedule': `windows* 1 maintenance.Window`,
  'maintenance.Window': `machine_ids* 1 MachineID, unavailability! 2 Unavailability`,
  'master.Call.StartMaintenance': `machines* 1 MachineID`,
  'master.Call.StopMaintenance': `machines* 1 MachineID`,
  'master.Call.DrainAgent': `
    agent_id! 1 AgentID, max_grace_period 2 google.protobuf.Duration, mark_gone 3 bool = false`,
  'master.Call.DeactivateAgent': `agent_id! 1 AgentID`,
  'master.Call.ReactivateAgent': `agent_id! 1 AgentID`,
  'master.Call.UpdateQuota': `force 1 bool, quota_configs* 2 quota.QuotaConfig`,
  'quota.QuotaConfig': `
    role! 1 string, guarantees 2 map<string:Value.Scalar>, limits 3 map<string:Value.Scalar>`,
  'master.Call.Teardown': `framework_id! 1 FrameworkID`,
  'master.Call.MarkAgentGone': `agent_id! 1 AgentID`,
  'master.Call.SetQuota': `quota_request! 1 quota.QuotaRequest`,
  'quota.QuotaRequest': `force 1 bool, role 2 string, guarantee* 3 Resource`,
  'master.Call.RemoveQuota': `role! 1 string`,
  'maintenance.ClusterStatus': `
    draining_machines* 1 maintenance.ClusterStatus.DrainingMachine, down_machines* 2 MachineID`,
  'maintenance.ClusterStatus.DrainingMachine': `
    id! 1 MachineID, statuses* 2 allocator.InverseOfferStatus`,
  'allocator.InverseOfferStatus': `
    status! 1 allocator.InverseOfferStatus.Status, framework_id! 2 FrameworkID,
    timestamp! 3 TimeInfo`,
  'quota.QuotaStatus': `infos* 1 quota.QuotaInfo deprecated, configs* 2 quota.QuotaConfig`,
  'quota.QuotaInfo': `role 1 string, principal 2 string, guarantee* 3 Resource`,
}

export const enums: EnumTable = {
  'master.Call.Type': `
    UNKNOWN 0, GET_HEALTH 1, GET_FLAGS 2, GET_VERSION 3, GET_METRICS 4, GET_LOGGING_LEVEL 5,
    SET_LOGGING_LEVEL 6, LIST_FILES 7, READ_FILE 8, GET_STATE 9, GET_AGENTS 10, GET_FRAMEWORKS 11,
    GET_EXECUTORS 12, GET_OPERATIONS 33, GET_TASKS 13, GET_ROLES 14, GET_WEIGHTS 15,
    UPDATE_WEIGHTS 16, GET_MASTER 17, SUBSCRIBE 18, RESERVE_RESOURCES 19, UNRESERVE_RESOURCES 20,
    CREATE_VOLUMES 21, DESTROY_VOLUMES 22, GROW_VOLUME 34, SHRINK_VOLUME 35,
    GET_MAINTENANCE_STATUS 23, GET_MAINTENANCE_SCHEDULE 24, UPDATE_MAINTENANCE_SCHEDULE 25,
    START_MAINTENANCE 26, STOP_MAINTENANCE 27, DRAIN_AGENT 37, DEACTIVATE_AGENT 38,
    REACTIVATE_AGENT 39, GET_QUOTA 28, UPDATE_QUOTA 36, SET_QUOTA 29, REMOVE_QUOTA 30,
    TEARDOWN 31, MARK_AGENT_GONE 32`,
  'allocator.InverseOfferStatus.Status': `UNKNOWN 1, ACCEPT 2, DECLINE 3`,
}
