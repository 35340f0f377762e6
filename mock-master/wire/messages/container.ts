import type { EnumTable, MessageTable } from './grammar.ts'

export const messages: MessageTable = {
  Volume: `
    mode! 3 Volume.Mode, container_path! 1 string, host_path 2 string, image 4 Image,
    source 5 Volume.Source`,
  Image: `type! 1 Image.Type, appc 2 Image.Appc, docker 3 Image.Docker, cached 4 bool = true`,
  'Image.Appc': `name! 1 string, id 2 string, labels 3 Labels`,
  'Image.Docker': `name! 1 string, credential 2 Credential deprecated, config 3 Secret`,
  Credential: `principal! 1 string, secret 2 string`,
  Secret: `type 1 Secret.Type, reference 2 Secret.Reference, value 3 Secret.Value`,
  'Secret.Reference': `name! 1 string, key 2 string`,
  'Secret.Value': `data! 1 bytes`,
  'Volume.Source': `
    type 1 Volume.Source.Type, docker_volume 2 Volume.Source.DockerVolume,
    host_path 5 Volume.Source.HostPath, sandbox_path 3 Volume.Source.SandboxPath, secret 4 Secret,
    csi_volume 6 Volume.Source.CSIVolume`,
  'Volume.Source.DockerVolume': `driver 1 string, name! 2 string, driver_options 3 Parameters`,
  'Volume.Source.HostPath': `path! 1 string, mount_propagation 2 MountPropagation`,
  MountPropagation: `mode 1 MountPropagation.Mode`,
  'Volume.Source.SandboxPath': `type 1 Volume.Source.SandboxPath.Type, path! 2 string`,
  'Volume.Source.CSIVolume': `
    plugin_name! 1 string, static_provisioning 2 Volume.Source.CSIVolume.StaticProvisioning`,
  'Volume.Source.CSIVolume.StaticProvisioning': `
    volume_id! 1 string, volume_capability! 2 Volume.Source.CSIVolume.VolumeCapability,
    node_stage_secrets 3 map<string:Secret>, node_publish_secrets 4 map<string:Secret>,
    volume_context 5 map<string:string>`,
  'Volume.Source.CSIVolume.VolumeCapability': `
    block 1 Volume.Source.CSIVolume.VolumeCapability.BlockVolume,
    mount 2 Volume.Source.CSIVolume.VolumeCapability.MountVolume,
    access_mode! 3 Volume.Source.CSIVolume.VolumeCapability.AccessMode`,
  'Volume.Source.CSIVolume.VolumeCapability.BlockVolume': ``,
  'Volume.Source.CSIVolume.VolumeCapability.MountVolume': `fs_type 1 string, mount_flags* 2 string`,
  'Volume.Source.CSIVolume.VolumeCapability.AccessMode': `
    mode! 1 Volume.Source.CSIVolume.VolumeCapability.AccessMode.Mode`,
  ContainerInfo: `
    type! 1 ContainerInfo.Type, volumes* 2 Volume, hostname 4 string,
    docker 3 ContainerInfo.DockerInfo, mesos 5 ContainerInfo.MesosInfo,
    network_infos* 7 NetworkInfo, linux_info 8 LinuxInfo, rlimit_info 9 RLimitInfo,
    tty_info 10 TTYInfo`,
  'ContainerInfo.DockerInfo': `
    image! 1 string, network 2 ContainerInfo.DockerInfo.Network = HOST,
    port_mappings* 3 ContainerInfo.DockerInfo.PortMapping, privileged 4 bool = false,
    parameters* 5 Parameter, force_pull_image 6 bool, volume_driver 7 string deprecated`,
  'ContainerInfo.DockerInfo.PortMapping': `
    host_port! 1 uint32, container_port! 2 uint32, protocol 3 string`,
  'ContainerInfo.MesosInfo': `image 1 Image`,
  NetworkInfo: `
    ip_addresses* 5 NetworkInfo.IPAddress, name 6 string, groups* 3 string, labels 4 Labels,
    port_mappings* 7 NetworkInfo.PortMapping`,
  'NetworkInfo.IPAddress': `protocol 1 NetworkInfo.Protocol = IPv4, ip_address 2 string`,
  'NetworkInfo.PortMapping': `host_port! 1 uint32, container_port! 2 uint32, protocol 3 string`,
  LinuxInfo: `
    capability_info 1 CapabilityInfo deprecated, bounding_capabilities 2 CapabilityInfo,
    effective_capabilities 3 CapabilityInfo, share_pid_namespace 4 bool, seccomp 5 SeccompInfo,
    ipc_mode 6 LinuxInfo.IpcMode, shm_size 7 uint32, share_cgroups 8 bool = true`,
  CapabilityInfo: `capabilities* 1 CapabilityInfo.Capability`,
  SeccompInfo: `profile_name 1 string, unconfined 2 bool`,
  RLimitInfo: `rlimits* 1 RLimitInfo.RLimit`,
  'RLimitInfo.RLimit': `type 1 RLimitInfo.RLimit.Type, hard 2 uint64, soft 3 uint64`,
  TTYInfo: `window_size 1 TTYInfo.WindowSize`,
  'TTYInfo.WindowSize': `rows! 1 uint32, columns! 2 uint32`,
}

export const enums: EnumTable = {
  'Volume.Mode': `RW 1, RO 2`,
  'Image.Type': `APPC 1, DOCKER 2`,
  'Secret.Type': `UNKNOWN 0, REFERENCE 1, VALUE 2`,
  'Volume.Source.Type': `
    UNKNOWN 0, DOCKER_VOLUME 1, HOST_PATH 4, SANDBOX_PATH 2, SECRET 3, CSI_VOLUME 5`,
  'MountPropagation.Mode': `UNKNOWN 0, HOST_TO_CONTAINER 1, BIDIRECTIONAL 2`,
  'Volume.Source.SandboxPath.Type': `UNKNOWN 0, SELF 1, PARENT 2`,
  'Volume.Source.CSIVolume.VolumeCapability.AccessMode.Mode': `
    UNKNOWN 0, SINGLE_NODE_WRITER 1, SINGLE_NODE_READER_ONLY 2, MULTI_NODE_READER_ONLY 3,
    MULTI_NODE_SINGLE_WRITER 4, MULTI_NODE_MULTI_WRITER 5`,
  'ContainerInfo.Type': `DOCKER 1, MESOS 2`,
  'ContainerInfo.DockerInfo.Network': `HOST 1, BRIDGE 2, NONE 3, USER 4`,
  'NetworkInfo.Protocol': `IPv4 1, IPv6 2`,
  'CapabilityInfo.Capability': `
    UNKNOWN 0, CHOWN 1000, DAC_OVERRIDE 1001, DAC_READ_SEARCH 1002, FOWNER 1003, FSETID 1004,
    KILL 1005, SETGID 1006, SETUID 1007, SETPCAP 1008, LINUX_IMMUTABLE 1009,
    NET_BIND_SERVICE 1010, NET_BROADCAST 1011, NET_ADMIN 1012, NET_RAW 1013, IPC_LOCK 1014,
    IPC_OWNER 1015, SYS_MODULE 1016, SYS_RAWIO 1017, SYS_CHROOT 1018, SYS_PTRACE 1019,
    SYS_PACCT 1020, SYS_ADMIN 1021, SYS_BOOT 1022, SYS_NICE 1023, SYS_RESOURCE 1024,
    SYS_TIME 1025, SYS_TTY_CONFIG 1026, MKNOD 1027, LEASE 1028, AUDIT_WRITE 1029,
    AUDIT_CONTROL 1030, SETFCAP 1031, MAC_OVERRIDE 1032, MAC_ADMIN 1033, SYSLOG 1034,
    WAKE_ALARM 1035, BLOCK_SUSPEND 1036, AUDIT_READ 1037, PERFMON 1038, BPF 1039,
    CHECKPOINT_RESTORE 1040`,
  'LinuxInfo.IpcMode': `UNKNOWN 0, PRIVATE 1, SHARE_PARENT 2`,
  'RLimitInfo.RLimit.Type': `
    UNKNOWN 0, RLMT_AS 1, RLMT_CORE 2, RLMT_CPU 3, RLMT_DATA 4, RLMT_FSIZE 5, RLMT_LOCKS 6,
    RLMT_MEMLOCK 7, RLMT_MSGQUEUE 8, RLMT_NICE 9, RLMT_NOFILE 10, RLMT_NPROC 11, RLMT_RSS 12,
    RLMT_RTPRIO 13, RLMT_RTTIME 14, RLMT_SIGPENDING 15, RLMT_STACK 16`,
}
