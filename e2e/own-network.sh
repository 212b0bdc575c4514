#!/bin/sh
# unshare --net sh own-network.sh COMMAND...: runs it in a network that only its own engines change.
# Chromium drops what it is loading whenever the machine gets or loses an address (ERR_NETWORK_CHANGED). A new container must not give the
# machine one, so its interface has no IPv6 address there; and the browser is on a line that stays when the last container goes.
set -e
ip link set lo up
echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6
ip link add line0 type veth peer name line1
ip address add 192.0.2.1/24 dev line0
ip link set line0 up
ip link set line1 up
exec "$@"
