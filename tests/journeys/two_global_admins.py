"""Two Global admins against each other at once; prints for each round what they were told and how many are left."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import django

ROUNDS = 25


def main(act):
    django.setup()
    from django.contrib.auth.models import Group
    from django.db import connections

    from partnercenter.actions import NotAllowed, add_agent, add_partner, change_roles, deactivate_agent
    from partnercenter.models import Agent

    partner = add_partner(name="At once", type="direct_bill", country="US", email_domains=[], by=None)
    two = [
        add_agent(
            email=f"{act}{n}@once.example", first_name=f"Desk {n}", partner=partner, roles=["Global admin"], by=None
        )
        for n in (1, 2)
    ]
    acts = {
        "deactivate": lambda one, other: deactivate_agent(agent=other, by=one),
        "take the role of": lambda one, other: change_roles(agent=other, roles=[], by=one),
        "drop": lambda one, other: change_roles(agent=one, roles=[], by=one),
    }

    def tries(one, other, start):
        try:
            start.wait(timeout=30)
            acts[act](one, other)
        except NotAllowed:
            return "refused"
        else:
            return "done"
        finally:
            connections.close_all()

    told = []
    for _ in range(ROUNDS):
        Agent.objects.filter(partner=partner).update(is_active=True)
        for agent in two:
            agent.groups.set(Group.objects.filter(name="Global admin"))
        start = Barrier(2)
        with ThreadPoolExecutor(2) as threads:
            answers = list(threads.map(tries, two, reversed(two), [start, start]))
        told.append([sorted(answers), Agent.objects.filter(partner=partner).global_admins().count()])
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
