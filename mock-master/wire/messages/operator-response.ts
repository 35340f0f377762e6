import type { EnumTable, MessageTable } from './grammar.ts'

export const messages: MessageTable = {
  'master.Response': `
    type 1 master.Response.Type, get_health 2 master.Response.GetHealth,
    get_flags 3 master.Response.GetFlags, get_version 4 master.Response.GetVersion,
    get_metrics 5 master.Response.GetMetrics, get_logging_level 6 master.Response.GetLoggingLevel,
    list_files 7 master.Response.ListFiles, read_file 8 master.Response.ReadFile,
    get_state 9 master.Response.GetState, get_agents 10 master.Response.GetAgents,
    get_frameworks 11 master.Response.GetFrameworks,
    get_executors 12 master.Response.GetExecutors,
    get_operations 20 master.Response.GetOperations, get_tasks 13 master.Response.GetTasks,
    get_roles 14 master.Response.GetRoles, get_weights 15 master.Response.GetWeights,
    get_master 16 master.Response.GetMaster,
    get_maintenance_status 17 master.Response.GetMaintenanceStatus,
    get_maintenance_schedule 18 master.Response.GetMaintenanceSchedule,
    get_quota 19 master.Response.GetQuota`,
  'master.Response.GetHealth': `healthy! 1 bool`,
  'master.Response.GetFlags': `flags* 1 Flag`,
  'master.Response.GetVersion': `version_info! 1 VersionInfo`,
  'master.Response.GetMetrics': `metrics* 1 Metric`,
  'master.Response.GetLoggingLevel': `level! 1 uint32`,
  'master.Response.ListFiles': `file_infos* 1 FileInfo`,
  'master.Response.ReadFile': `size! 1 uint64, data! 2 bytes`,
  'master.Response.GetState': `
    get_tasks 1 master.Response.GetTasks, get_executors 2 master.Response.GetExecutors,
    get_frameworks 3 master.Response.GetFrameworks, get_agents 4 master.Response.GetAgents`,
  'master.Response.GetTasks': `
    pending_tasks* 1 Task deprecated, tasks* 2 Task, unreachable_tasks* 5 Task,
    completed_tasks* 3 Task, orphan_tasks* 4 Task deprecated`,
  'master.Response.GetExecutors': `
    executors* 1 master.Response.GetExecutors.Executor,
    orphan_executors* 2 master.Response.GetExecutors.Executor deprecated`,
  'master.Response.GetExecutors.Executor': `executor_info! 1 ExecutorInfo, agent_id! 2 AgentID`,
  'master.Response.GetFrameworks': `
    frameworks* 1 master.Response.GetFrameworks.Framework,
    completed_frameworks* 2 master.Response.GetFrameworks.Framework,
    recovered_frameworks* 3 FrameworkInfo deprecated`,
  'master.Response.GetFrameworks.Framework': `
    framework_info! 1 FrameworkInfo, active! 2 bool, connected! 3 bool, recovered! 11 bool,
    registered_time 4 TimeInfo, reregistered_time 5 TimeInfo, unregistered_time 6 TimeInfo,
    offers* 7 Offer, inverse_offers* 8 InverseOffer, allocated_resources* 9 Resource,
    offered_resources* 10 Resource, offer_constraints 12 scheduler.OfferConstraints`,
  'master.Response.GetAgents': `
    agents* 1 master.Response.GetAgents.Agent, recovered_agents* 2 AgentInfo`,
  'master.Response.GetAgents.Agent': `
    agent_info! 1 AgentInfo, active! 2 bool, deactivated 12 bool, version! 3 string, pid 4 string,
    registered_time 5 TimeInfo, reregistered_time 6 TimeInfo, total_resources* 7 Resource,
    allocated_resources* 8 Resource, offered_resources* 9 Resource,
    capabilities* 10 AgentInfo.Capability,
    resource_providers* 11 master.Response.GetAgents.Agent.ResourceProvider,
    drain_info 13 DrainInfo, estimated_drain_start_time 14 TimeInfo`,
  'master.Response.GetAgents.Agent.ResourceProvider': `
    resource_provider_info! 1 ResourceProviderInfo, total_resources* 2 Resource`,
  'master.Response.GetOperations': `operations* 1 Operation`,
  'master.Response.GetRoles': `roles* 1 Role`,
  'master.Response.GetWeights': `weight_infos* 1 WeightInfo`,
  'master.Response.GetMaster': `
    master_info 1 MasterInfo, start_time 2 double, elected_time 3 double`,
  'master.Response.GetMaintenanceStatus': `status! 1 maintenance.ClusterStatus`,
  'master.Response.GetMaintenanceSchedule': `schedule! 1 maintenance.Schedule`,
  'master.Response.GetQuota': `status! 1 quota.QuotaStatus`,
  'master.Event': `
    type 1 master.Event.Type, subscribed 2 master.Event.Subscribed,
    task_added 3 master.Event.TaskAdded, task_updated 4 master.Event.TaskUpdated,
    agent_added 5 master.Event.AgentAdded, agent_removed 6 master.Event.AgentRemoved,
    framework_added 7 master.Event.FrameworkAdded,
    framework_updated 8 master.Event.FrameworkUpdated,
    framework_removed 9 master.Event.FrameworkRemoved`,
  'master.Event.Subscribed': `
    get_state 1 master.Response.GetState, heartbeat_interval_seconds 2 double`,
  'master.Event.TaskAdded': `task! 1 Task`,
  'master.Event.TaskUpdated': `
    framework_id! 1 FrameworkID, status! 2 TaskStatus, state! 3 TaskState`,
  'master.Event.AgentAdded': `agent! 1 master.Response.GetAgents.Agent`,
  'master.Event.AgentRemoved': `agent_id! 1 AgentID`,
  'master.Event.FrameworkAdded': `framework! 1 master.Response.GetFrameworks.Framework`,
  'master.Event.FrameworkUpdated': `framework! 1 master.Response.GetFrameworks.Framework`,
  'master.Event.FrameworkRemoved': `framework_info! 1 FrameworkInfo`,
}

export const enums: EnumTable = {
  'master.Response.Type': `
    UNKNOWN 0, GET_HEALTH 1, GET_FLAGS 2, GET_VERSION 3, GET_METRICS 4, GET_LOGGING_LEVEL 5,
    LIST_FILES 6, READ_FILE 7, GET_STATE 8, GET_AGENTS 9, GET_FRAMEWORKS 10, GET_EXECUTORS 11,
    GET_OPERATIONS 19, GET_TASKS 12, GET_ROLES 13, GET_WEIGHTS 14, GET_MASTER 15,
    GET_MAINTENANCE_STATUS 16, GET_MAINTENANCE_SCHEDULE 17, GET_QUOTA 18`,
  'master.Event.Type': `
    UNKNOWN 0, SUBSCRIBED 1, TASK_ADDED 2, TASK_UPDATED 3, AGENT_ADDED 4, AGENT_REMOVED 5,
    FRAMEWORK_ADDED 6, FRAMEWORK_UPDATED 7, FRAMEWORK_REMOVED 8, HEARTBEAT 9`,
}
