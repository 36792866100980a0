/** Whether the plan is of somebody's cluster: its address is then written behind `#`, which does not travel. */
export const privatePlan = { isHidden: false };
