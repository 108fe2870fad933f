#!/bin/sh
# Has an installed system with systemd report its first boot: first-boot.sh ROOT, where it is mounted at ROOT.
# The reporter, which holds the install's token, is for root alone, and is gone once it was heard.
set -e
root=$1
mkdir -p "$root/usr/local/sbin" "$root/etc/systemd/system/multi-user.target.wants"
cp "$(dirname "$0")/report.sh" "$root/usr/local/sbin/groundcrew-report"
chmod 0700 "$root/usr/local/sbin/groundcrew-report"
cat >"$root/etc/systemd/system/groundcrew-first-boot.service" <<'UNIT'
[Unit]
Description=Report the first boot to Groundcrew
Wants=network-online.target
After=network-online.target
ConditionPathExists=/usr/local/sbin/groundcrew-report

[Service]
Type=oneshot
ExecStart=/bin/sh /usr/local/sbin/groundcrew-report first_boot
ExecStartPost=/bin/rm -f /usr/local/sbin/groundcrew-report /etc/systemd/system/multi-user.target.wants/groundcrew-first-boot.service

[Install]
WantedBy=multi-user.target
UNIT
ln -sf ../groundcrew-first-boot.service "$root/etc/systemd/system/multi-user.target.wants/groundcrew-first-boot.service"
