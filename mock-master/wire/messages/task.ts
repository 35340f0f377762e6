import type { EnumTable, MessageTable } from './grammar.ts'

export const messages: MessageTable = {
  TaskInfo: `
    name! 1 string, task_id! 2 TaskID, agent_id! 3 AgentID, resources* 4 Resource,
    executor 5 ExecutorInfo, command 7 CommandInfo, container 9 ContainerInfo,
    health_check 8 HealthCheck, check 13 CheckInfo, kill_policy 12 KillPolicy, data 6 bytes,
    labels 10 Labels, discovery 11 DiscoveryInfo, max_completion_time 14 DurationInfo,
    limits 15 map<string:Value.Scalar>`,
  Parameters: `parameter* 1 Parameter`,
  Parameter: `key! 1 string, value! 2 string`,
  ExecutorInfo: `
    type 15 ExecutorInfo.Type, executor_id! 1 ExecutorID, framework_id 8 FrameworkID,
    command 7 CommandInfo, container 11 ContainerInfo, resources* 5 Resource, name 9 string,
    source 10 string deprecated, data 4 bytes, discovery 12 DiscoveryInfo,
    shutdown_grace_period 13 DurationInfo, labels 14 Labels`,
  CommandInfo: `
    uris* 1 CommandInfo.URI, environment 2 Environment, shell 6 bool = true, value 3 string,
    arguments* 7 string, user 5 string`,
  'CommandInfo.URI': `
    value! 1 string, executable 2 bool, extract 3 bool = true, cache 4 bool, output_file 5 string`,
  Environment: `variables* 1 Environment.Variable`,
  'Environment.Variable': `
    name! 1 string, type 3 Environment.Variable.Type = VALUE, value 2 string, secret 4 Secret`,
  DiscoveryInfo: `
    visibility! 1 DiscoveryInfo.Visibility, name 2 string, environment 3 string,
    location 4 string, version 5 string, ports 6 Ports, labels 7 Labels`,
  Ports: `ports* 1 Port`,
  Port: `
    number! 1 uint32, name 2 string, protocol 3 string, visibility 4 DiscoveryInfo.Visibility,
    labels 5 Labels`,
  HealthCheck: `
    delay_seconds 2 double = 15, interval_seconds 3 double = 10, timeout_seconds 4 double = 20,
    consecutive_failures 5 uint32 = 3, grace_period_seconds 6 double = 10,
    type 8 HealthCheck.Type, command 7 CommandInfo, http 1 HealthCheck.HTTPCheckInfo,
    tcp 9 HealthCheck.TCPCheckInfo`,
  'HealthCheck.HTTPCheckInfo': `
    protocol 5 NetworkInfo.Protocol = IPv4, scheme 3 string, port! 1 uint32, path 2 string,
    statuses* 4 uint32`,
  'HealthCheck.TCPCheckInfo': `protocol 2 NetworkInfo.Protocol = IPv4, port! 1 uint32`,
  CheckInfo: `
    type 1 CheckInfo.Type, command 2 CheckInfo.Command, http 3 CheckInfo.Http,
    tcp 7 CheckInfo.Tcp, delay_seconds 4 double = 15, interval_seconds 5 double = 10,
    timeout_seconds 6 double = 20`,
  'CheckInfo.Command': `command! 1 CommandInfo`,
  'CheckInfo.Http': `port! 1 uint32, path 2 string`,
  'CheckInfo.Tcp': `port! 1 uint32`,
  KillPolicy: `grace_period 1 DurationInfo`,
  TaskGroupInfo: `tasks* 1 TaskInfo`,
  TaskStatus: `
    task_id! 1 TaskID, state! 2 TaskState, message 4 string, source 9 TaskStatus.Source,
    reason 10 TaskStatus.Reason, data 3 bytes, agent_id 5 AgentID, executor_id 7 ExecutorID,
    timestamp 6 double, uuid 11 bytes, healthy 8 bool, check_status 15 CheckStatusInfo,
    labels 12 Labels, container_status 13 ContainerStatus, unreachable_time 14 TimeInfo,
    limitation 16 TaskResourceLimitation`,
  CheckStatusInfo: `
    type 1 CheckInfo.Type, command 2 CheckStatusInfo.Command, http 3 CheckStatusInfo.Http,
    tcp 4 CheckStatusInfo.Tcp`,
  'CheckStatusInfo.Command': `exit_code 1 int32`,
  'CheckStatusInfo.Http': `status_code 1 uint32`,
  'CheckStatusInfo.Tcp': `succeeded 1 bool`,
  ContainerStatus: `
    container_id 4 ContainerID, network_infos* 1 NetworkInfo, cgroup_info 2 CgroupInfo,
    executor_pid 3 uint32`,
  CgroupInfo: `net_cls 1 CgroupInfo.NetCls`,
  'CgroupInfo.NetCls': `classid 1 uint32`,
  TaskResourceLimitation: `resources* 1 Resource`,
  Task: `
    name! 1 string, task_id! 2 TaskID, framework_id! 3 FrameworkID, executor_id 4 ExecutorID,
    agent_id! 5 AgentID, state! 6 TaskState, resources* 7 Resource, statuses* 8 TaskStatus,
    status_update_state 9 TaskState, status_update_uuid 10 bytes, labels 11 Labels,
    discovery 12 DiscoveryInfo, container 13 ContainerInfo, health_check 15 HealthCheck,
    kill_policy 16 KillPolicy, user 14 string, limits 17 map<string:Value.Scalar>`,
}

export const enums: EnumTable = {
  'ExecutorInfo.Type': `UNKNOWN 0, DEFAULT 1, CUSTOM 2`,
  'Environment.Variable.Type': `UNKNOWN 0, VALUE 1, SECRET 2`,
  'DiscoveryInfo.Visibility': `FRAMEWORK 0, CLUSTER 1, EXTERNAL 2`,
  'HealthCheck.Type': `UNKNOWN 0, COMMAND 1, HTTP 2, TCP 3`,
  'CheckInfo.Type': `UNKNOWN 0, COMMAND 1, HTTP 2, TCP 3`,
  TaskState: `
    TASK_STAGING 6, TASK_STARTING 0, TASK_RUNNING 1, TASK_KILLING 8, TASK_FINISHED 2,
    TASK_FAILED 3, TASK_KILLED 4, TASK_ERROR 7, TASK_LOST 5, TASK_DROPPED 9, TASK_UNREACHABLE 10,
    TASK_GONE 11, TASK_GONE_BY_OPERATOR 12, TASK_UNKNOWN 13`,
  'TaskStatus.Source': `SOURCE_MASTER 0, SOURCE_AGENT 1, SOURCE_EXECUTOR 2`,
  'TaskStatus.Reason': `
    REASON_COMMAND_EXECUTOR_FAILED 0, REASON_CONTAINER_LAUNCH_FAILED 21,
    REASON_CONTAINER_LIMITATION 19, REASON_CONTAINER_LIMITATION_DISK 20,
    REASON_CONTAINER_LIMITATION_MEMORY 8, REASON_CONTAINER_PREEMPTED 17,
    REASON_CONTAINER_UPDATE_FAILED 22, REASON_MAX_COMPLETION_TIME_REACHED 33,
    REASON_EXECUTOR_REGISTRATION_TIMEOUT 23, REASON_EXECUTOR_REREGISTRATION_TIMEOUT 24,
    REASON_EXECUTOR_TERMINATED 1, REASON_EXECUTOR_UNREGISTERED 2, REASON_FRAMEWORK_REMOVED 3,
    REASON_GC_ERROR 4, REASON_INVALID_FRAMEWORKID 5, REASON_INVALID_OFFERS 6,
    REASON_IO_SWITCHBOARD_EXITED 27, REASON_MASTER_DISCONNECTED 7, REASON_RECONCILIATION 9,
    REASON_RESOURCES_UNKNOWN 18, REASON_AGENT_DISCONNECTED 10, REASON_AGENT_DRAINING 34,
    REASON_AGENT_REMOVED 11, REASON_AGENT_REMOVED_BY_OPERATOR 31, REASON_AGENT_REREGISTERED 32,
    REASON_AGENT_RESTARTED 12, REASON_AGENT_UNKNOWN 13, REASON_TASK_KILLED_DURING_LAUNCH 30,
    REASON_TASK_CHECK_STATUS_UPDATED 28, REASON_TASK_HEALTH_CHECK_STATUS_UPDATED 29,
    REASON_TASK_GROUP_INVALID 25, REASON_TASK_GROUP_UNAUTHORIZED 26, REASON_TASK_INVALID 14,
    REASON_TASK_UNAUTHORIZED 15, REASON_TASK_UNKNOWN 16`,
}
